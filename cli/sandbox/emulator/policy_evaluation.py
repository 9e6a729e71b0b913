"""What a policy document says to a request, for the few calls that this emulator judges (shared_keys.py)."""

import json
import re
from urllib.parse import unquote


def statements_of(document):
    """The statements of a document, which moto keeps as text, at times with percent signs."""
    if isinstance(document, str):
        document = json.loads(unquote(document) if document.startswith("%") else document)
    return _listed(document.get("Statement"))


def allows(statements, action, resource, context, principal=None):
    """Whether an explicit Allow, and no Deny, is for the request. `principal`: (account id, ARN), for a resource policy."""
    effects = {
        statement["Effect"]
        for statement in statements
        if _matches(statement.get("Action"), action, lower=True)
        and _matches(statement.get("Resource"), resource)
        and (principal is None or _is_for(statement.get("Principal"), *principal))
        and all(_holds(operator, keys, context) for operator, keys in statement.get("Condition", {}).items())
    }
    return effects == {"Allow"}


def _listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def _like(pattern, text):
    parts = (".*" if part == "*" else "." if part == "?" else re.escape(part) for part in re.split(r"([*?])", pattern))
    return re.fullmatch("".join(parts), text, re.DOTALL) is not None


def _matches(patterns, text, lower=False):
    return any(_like(each.lower(), text.lower()) if lower else _like(each, text) for each in _listed(patterns))


def _is_for(principal, account, arn):
    if principal == "*":
        return True
    named = _listed((principal or {}).get("AWS"))
    return "*" in named or account in named or arn in named or any(
        re.fullmatch(rf"arn:[\w-]+:iam::{account}:root", each) for each in named
    )


# An operator that is not here never holds: an Allow with it is refused.
COMPARISONS = {
    "StringEquals": lambda wanted, actual: wanted == actual,
    "StringLike": _like,
    "ArnEquals": _like,
    "ArnLike": _like,
    "Bool": lambda wanted, actual: wanted.lower() == actual.lower(),
}


def _holds(operator, keys, context):
    compare = COMPARISONS.get(operator.removeprefix("ForAnyValue:"))
    return compare is not None and all(
        any(compare(wanted, actual) for wanted in _listed(values) for actual in _listed(context.get(key.lower())))
        for key, values in keys.items()
    )
