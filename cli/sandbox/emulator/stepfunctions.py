"""Step Functions: definitions that run, with the checks, permissions and events of AWS.

moto has an interpreter, which is off. What a role may do is checked for logs, keys and functions alone.
"""

import copy
import json
import threading

import moto.stepfunctions.models as models
import moto.stepfunctions.parser.backend.execution as executions
import moto.stepfunctions.parser.models as parser_models
import moto.stepfunctions.responses as responses
from moto.awslambda.utils import get_backend as lambda_backend
from moto.core.config import default_user_config
from moto.core.exceptions import AWSError
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.iam.models import iam_backends
from moto.logs.models import logs_backends
from moto.stepfunctions.parser.asl.component.state.exec.state_task import lambda_eval_utils
from moto.utilities.utils import get_partition

import awslambda
import events
from patching import adds, replaces
from policy_evaluation import allows, statements_of
from state_machine_definition import problems_of


class AccessDenied(AWSError):
    TYPE = "AccessDeniedException"


class KmsAccessDenied(AWSError):
    TYPE = "KmsAccessDeniedException"


class InvalidDefinition(AWSError):
    TYPE = "InvalidDefinition"


class InvalidLoggingConfiguration(AWSError):
    TYPE = "InvalidLoggingConfiguration"


class ExecutionNotRedrivable(AWSError):
    TYPE = "ExecutionNotRedrivable"


def apply():
    # The interpreter. moto reads this at each request.
    default_user_config["stepfunctions"] = {"execute_state_machine": True}
    _check_machines()
    _run_functions()
    _tell_of_executions()
    _redrive()


def _check_machines():
    backend_class = parser_models.StepFunctionsParserBackend

    @replaces(backend_class, "create_state_machine")
    def create_state_machine(original, self, **sent):
        _check(self, sent["name"], sent["definition"], sent["roleArn"], sent)
        return original(self, **sent)

    @replaces(backend_class, "update_state_machine")
    def update_state_machine(original, self, arn, **sent):
        machine = self.describe_state_machine(arn)
        config = {
            "loggingConfiguration": sent.get("logging_configuration"),
            "encryptionConfiguration": sent.get("encryption_configuration"),
        }
        definition = sent.get("definition") or machine.definition
        _check(self, machine.name, definition, sent.get("role_arn") or machine.roleArn, config)
        return original(self, arn, **sent)

    # moto calls every machine STANDARD.
    @replaces(responses.StepFunctionResponse, "create_state_machine")
    def create(original, self):
        answer = original(self)
        name = self._get_param("name")
        machine = self.stepfunction_backend._revision_by_name(name)
        machine.type = machine.sm_type = self._get_param("type") or "STANDARD"
        return answer

    # moto copies a machine for each execution, and with it those that are there, which hold locks.
    @adds(models.StateMachine, "__deepcopy__")
    def deepcopy(self, memo):
        other = copy.copy(self)
        other.executions = []
        return other

    @adds(responses.StepFunctionResponse, "list_state_machine_versions")
    def list_state_machine_versions(self):
        machine = self.stepfunction_backend.describe_state_machine(self._get_param("stateMachineArn"))
        versions = sorted(machine.versions.values(), key=lambda each: -each.version)
        told = [{"stateMachineVersionArn": each.arn, "creationDate": each.creation_date} for each in versions]
        return ActionResult({"stateMachineVersions": told})

    @adds(responses.StepFunctionResponse, "validate_state_machine_definition")
    def validate_state_machine_definition(self):
        problems = problems_of(self._get_param("definition"))
        diagnostics = [{"severity": "ERROR", "code": "SCHEMA_VALIDATION_FAILED", "message": each} for each in problems]
        return ActionResult({"result": "FAIL" if problems else "OK", "diagnostics": diagnostics, "truncated": False})


def _check(backend, name, definition, role_arn, config):
    """What AWS refuses when a state machine is made or changed."""
    problems = problems_of(definition)
    if problems:
        raise InvalidDefinition(f"Invalid State Machine Definition: '{'; '.join(problems)}'")
    role = _role(role_arn)
    if role is None or "states.amazonaws.com" not in role.assume_role_policy_document:
        raise AccessDenied(
            "Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume "
            "the provided role."
        )
    may = _permissions_of(role)
    logging = config.get("loggingConfiguration") or {}
    if logging.get("level", "OFF") != "OFF":
        destination = logging["destinations"][0]["cloudWatchLogsLogGroup"]["logGroupArn"]
        groups = logs_backends[backend.account_id][backend.region_name].groups
        if not destination.endswith(":*") or destination.split(":")[6] not in groups:
            raise InvalidLoggingConfiguration("Log Destination is not a log group of the account, with :* behind it")
        if not may("logs:CreateLogDelivery", "*") or not may("logs:PutResourcePolicy", "*"):
            raise AccessDenied("The state machine IAM Role is not authorized to access the Log Destination")
    encryption = config.get("encryptionConfiguration") or {}
    if encryption.get("type") == "CUSTOMER_MANAGED_KMS_KEY":
        arn = f"arn:{get_partition(backend.region_name)}:states:{backend.region_name}:{backend.account_id}:stateMachine:{name}"
        context = {"kms:encryptioncontext:aws:states:statemachinearn": arn}
        if not all(may(f"kms:{action}", encryption["kmsKeyId"], context) for action in ("Decrypt", "GenerateDataKey")):
            raise KmsAccessDenied("The state machine IAM Role is not authorized to use the key")


def _role(role_arn):
    partition, account = role_arn.split(":")[1], role_arn.split(":")[4]
    return next((each for each in iam_backends[account][partition].get_roles() if each.arn == role_arn), None)


def _permissions_of(role):
    documents = [*role.policies.values(), *(policy.document for policy in role.managed_policies.values())]
    statements = [each for document in documents for each in statements_of(document)]
    return lambda action, resource, context=None: allows(statements, action, resource, context or {})


def _run_functions():
    # moto asks itself on port 5000, as nobody in particular.
    @replaces(lambda_eval_utils, "_invoke_lambda_function")
    def invoke(original, parameters, region, state_credentials):
        arn = parameters["FunctionName"]
        account = arn.split(":")[4] if arn.startswith("arn:") else state_credentials.role_arn.split(":")[4]
        function = lambda_backend(account, region).get_function(arn)
        role = _role(state_credentials.role_arn)
        if role is None or not _permissions_of(role)("lambda:InvokeFunction", function.function_arn):
            raise lambda_eval_utils.LambdaFunctionErrorException(
                "Unhandled",
                json.dumps({
                    "errorType": "Lambda.AccessDeniedException",
                    "errorMessage": f"{state_credentials.role_arn} is not authorized to perform: lambda:InvokeFunction",
                }),
            )
        payload = parameters.get("Payload") or b"{}"
        answer, failed = awslambda.run(function, payload.decode() if isinstance(payload, bytes) else payload)
        told = {"ExecutedVersion": "$LATEST", "Payload": json.loads(answer), "StatusCode": 200}
        return {**told, "FunctionError": "Unhandled"} if failed else told


def _tell_of_executions():
    @replaces(executions.Execution, "start")
    def start(original, self):
        original(self)
        _publish(self, "RUNNING")

    @replaces(executions.BaseExecutionWorkerCommunication, "terminated")
    def terminated(original, self):
        original(self)
        _publish(self.execution, self.execution.status)


def _publish(execution, status):
    """https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html"""
    stopped = execution.stop_date and int(execution.stop_date.timestamp() * 1000)
    detail = {
        "executionArn": execution.exec_arn,
        "stateMachineArn": execution.state_machine_arn,
        "name": execution.name,
        "status": status,
        "startDate": int(execution.start_date.timestamp() * 1000),
        "stopDate": stopped if status != "RUNNING" else None,
        "input": execution.execution_input,
        "output": json.dumps(execution.output) if status == "SUCCEEDED" else None,
        "error": execution.error,
        "cause": execution.cause,
    }
    threading.Thread(
        target=events.publish,
        args=(execution.account_id, execution.region_name, "aws.states", "Step Functions Execution Status Change"),
        kwargs={"resources": [execution.exec_arn], "detail": detail},
        daemon=True,
    ).start()


def _redrive():
    """
    An execution goes on with the state that it failed in, with the input that this had. AWS does the failed items of a map
    alone; here the map is done again. The history begins anew.

    https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html
    """

    @adds(responses.StepFunctionResponse, "redrive_execution")
    def redrive_execution(self):
        execution = self.stepfunction_backend.describe_execution(self._get_param("executionArn"))
        if execution.status not in ("FAILED", "TIMED_OUT", "ABORTED"):
            raise ExecutionNotRedrivable(f"Execution status is {execution.status}, which cannot be redriven")
        definition = json.loads(execution.state_machine.definition)
        entered = [each["stateEnteredEventDetails"] for each in _history(execution) if "stateEnteredEventDetails" in each]
        last = [each for each in entered if each["name"] in definition["States"]][-1]
        execution.state_machine.definition = json.dumps({**definition, "StartAt": last["name"]})
        execution.input_data = json.loads(last["input"])
        execution.exec_worker = execution.stop_date = execution.error = execution.cause = None
        execution.start()
        return ActionResult({"redriveDate": utcnow()})


def _history(execution):
    return execution.exec_worker.env.event_manager.get_event_history()
