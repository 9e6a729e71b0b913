"""Lambda: settings that are read back as written, and functions in Node.js that really run, without containers."""

import io
import json
import os
import pathlib
import subprocess
import tempfile
import zipfile

import moto.awslambda.models as models

from patching import replaces

RUNNER = pathlib.Path(__file__).with_name("run_function.js")
# Where the clients of AWS are that Lambda's runtime has.
NODE_MODULES = pathlib.Path(__file__).parents[3] / "node_modules"

# Settings of a function that moto drops: key of the request and of the answer.
KEPT = ("DeadLetterConfig", "KMSKeyArn", "LoggingConfig", "TracingConfig")

def apply():
    _keep_settings()
    _run_functions()


def _keep_settings():
    @replaces(models.LambdaFunction, "__init__")
    def init(original, self, account_id, spec, region, version=1):
        original(self, account_id, spec, region, version)
        self.lz_settings = {key: spec[key] for key in KEPT if key in spec}

    @replaces(models.LambdaFunction, "get_configuration")
    def get_configuration(original, self, on_create=False):
        return {**original(self, on_create), **self.lz_settings}

    @replaces(models.LambdaFunction, "update_configuration")
    def update_configuration(original, self, config_updates):
        self.lz_settings |= {key: config_updates[key] for key in KEPT if key in config_updates}
        return original(self, config_updates)


def _run_functions():
    # moto starts a container for each invocation, and fails without Docker.
    @replaces(models.LambdaFunction, "invoke")
    def invoke(original, self, body, request_headers, response_headers):
        answer, failed = run(self, body or "{}")
        if failed:
            response_headers["x-amz-function-error"] = "Unhandled"
        return answer.encode()


def run(function, event):
    """What a function answers, and whether that is an error, as JSON."""
    if not (function.run_time or "").startswith("nodejs"):
        return json.dumps({"errorType": "Sandbox", "errorMessage": f"{function.run_time} is not there"}), True
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "NODE_PATH": str(NODE_MODULES),
        "AWS_REGION": function.region,
        # The caller's account, as accounts.py reads it.
        "AWS_ACCESS_KEY_ID": function.account_id,
        "AWS_SECRET_ACCESS_KEY": "sandbox",
        "AWS_ENDPOINT_URL": os.environ.get("LZ_EMULATOR_URL", ""),
        "AWS_LAMBDA_FUNCTION_NAME": function.function_name,
        # Bedrock has no models here: whoever starts the emulator can name something that stands in for it.
        **{name: value for name, value in os.environ.items() if name.startswith("AWS_ENDPOINT_URL_BEDROCK")},
        **function.environment_vars,
    }
    with tempfile.TemporaryDirectory(prefix="lz-function-") as folder:
        with zipfile.ZipFile(io.BytesIO(function.code_bytes)) as code:
            code.extractall(folder)
        command = ["node", str(RUNNER), folder, function.handler]
        # A busy machine starts Node.js slowly: that is not the function's fault.
        seconds = int(function.timeout) + 30
        try:
            done = subprocess.run(
                command, input=event, env=environment, capture_output=True, text=True, timeout=seconds
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return json.dumps({"errorType": "Sandbox", "errorMessage": str(error)}), True
    print(f"{function.function_name}: {done.stderr}", flush=True)
    return done.stdout or "null", done.returncode != 0


def invoke_asynchronously(function, event, put_dead_letter):
    """As Lambda does for events: three tries, without AWS's waits between them, then the function's dead-letter queue."""
    for _ in range(3):
        _, failed = run(function, event)
        if not failed:
            return
    put_dead_letter((function.lz_settings.get("DeadLetterConfig") or {}).get("TargetArn"), event)
