"""Calls that the AWS SDK repeats, because their answer was lost on a busy machine, are done once.

Every attempt at a call carries the same invocation id. Without this, a repeated creation finds what it made itself in its
way. A call that failed is done again: the SDK repeats it for that.
"""

import threading
from collections import OrderedDict

ANSWERS_KEPT = 2000


def answered_once(app):
    answers = OrderedDict()  # invocation id -> Answer, the oldest first
    lock = threading.Lock()

    def answer(environ, start_response):
        invocation = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
        if invocation is None or environ.get("REQUEST_METHOD") in ("GET", "HEAD"):
            return app(environ, start_response)
        with lock:
            known = answers.setdefault(invocation, Answer())
            while len(answers) > ANSWERS_KEPT:
                answers.popitem(last=False)
        with known.lock:  # the first attempt may still be at work
            if known.body is None:
                known.take(app, environ)
            status, headers, body = known.status, known.headers, known.body
            if not status.startswith("2"):
                known.body = None
        start_response(status, headers)
        return [body]

    return answer


class Answer:
    def __init__(self):
        self.lock = threading.Lock()
        self.status = self.headers = self.body = None

    def take(self, app, environ):
        def start_response(status, headers, exc_info=None):
            self.status, self.headers = status, headers

        chunks = app(environ, start_response)
        try:
            self.body = b"".join(chunks)
        finally:
            if hasattr(chunks, "close"):
                chunks.close()
