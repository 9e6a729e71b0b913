"""Secrets Manager: rotation by the function itself, schedules, keys of replicas, and policies that open to everybody."""

import json
import threading
import time
import uuid

import moto.awslambda.models as lambda_models
import moto.secretsmanager.models as models
import moto.secretsmanager.responses as responses
from moto.secretsmanager.exceptions import InvalidParameterException, SecretsManagerClientError

from patching import replaces

STEPS = ("createSecret", "setSecret", "testSecret", "finishSecret")


def apply():
    _keep_replica_keys()
    _keep_current_version()
    _keep_rules()
    _rotate()
    _block_public_policies()


def _keep_replica_keys():
    @replaces(models.FakeSecret, "create_replicas")
    def create_replicas(original, self, replica_regions, force_overwrite):
        replicas = original(self, replica_regions, force_overwrite)
        for replica, wanted in zip(replicas, replica_regions or []):
            replica.config["KmsKeyId"] = wanted.get("KmsKeyId") or replica.config["KmsKeyId"]
        return replicas


def _keep_current_version():
    # moto moves the label and goes on answering with the old version where a request names none.
    @replaces(models.SecretsManagerBackend, "update_secret_version_stage")
    def update_secret_version_stage(
        original, self, secret_id, version_stage, remove_from_version_id, move_to_version_id
    ):
        answer = original(self, secret_id, version_stage, remove_from_version_id, move_to_version_id)
        if version_stage == "AWSCURRENT" and move_to_version_id:
            self.secrets[secret_id].default_version_id = move_to_version_id
        return answer


def _keep_rules():
    @replaces(models.FakeSecret, "to_dict")
    def to_dict(original, self):
        answer = original(self)
        if "RotationRules" in answer:
            answer["RotationRules"] = getattr(self, "lz_rotation_rules", answer["RotationRules"])
        return answer


def _rotate():
    # moto says that a rotation is done before the function has made a value, and takes any function.
    @replaces(models.SecretsManagerBackend, "rotate_secret")
    def rotate_secret(
        original,
        self,
        secret_id,
        client_request_token=None,
        rotation_lambda_arn=None,
        rotation_rules=None,
        rotate_immediately=True,
    ):
        secret = self.describe_secret(secret_id)
        function_arn = rotation_lambda_arn or secret.rotation_lambda_arn
        if not function_arn:
            return original(self, secret_id, client_request_token, None, rotation_rules, rotate_immediately)
        function = _function(self.account_id, self.region_name, function_arn)
        _check_permission(function, secret.arn, self.account_id)
        secret.rotation_requested = secret.rotation_enabled = True
        secret.rotation_lambda_arn = function_arn
        if rotation_rules:
            secret.lz_rotation_rules = rotation_rules
        if not (rotate_immediately and secret.versions):
            return secret.to_short_dict()
        version_id = client_request_token or str(uuid.uuid4())
        secret.remove_version_stages_from_old_versions(["AWSPENDING"])
        secret.versions[version_id] = {
            "createdate": int(time.time()),
            "version_id": version_id,
            "version_stages": ["AWSPENDING"],
        }
        threading.Thread(target=_run_steps, args=(function, secret, version_id), daemon=True).start()
        return json.dumps({"ARN": secret.arn, "Name": secret.name, "VersionId": version_id})


def _run_steps(function, secret, version_id):
    """As AWS: one after the other, each when the one before has succeeded, while whoever asked goes on."""
    for step in STEPS:
        event = {"Step": step, "SecretId": secret.arn, "ClientRequestToken": version_id}
        headers = {}
        answer = function.invoke(json.dumps(event), {}, headers)
        if "x-amz-function-error" in headers:
            print(f"rotation of {secret.name}, {step}: {answer.decode()}", flush=True)
            return
    secret.last_rotation_date = int(time.time())


def _function(account_id, region, arn):
    try:
        return lambda_models.lambda_backends[account_id][region].get_function(arn)
    except Exception as error:
        raise SecretsManagerClientError("ResourceNotFoundException", f"no function {arn}") from error


def _check_permission(function, secret_arn, account_id):
    for statement in function.policy.statements:
        condition = statement.get("Condition", {})
        account = condition.get("StringEquals", {}).get("AWS:SourceAccount", account_id)
        source = condition.get("ArnLike", {}).get("AWS:SourceArn", secret_arn)
        is_for_us = statement.get("Principal") == {"Service": "secretsmanager.amazonaws.com"}
        if is_for_us and account == account_id and source == secret_arn:
            return
    raise SecretsManagerClientError(
        "AccessDeniedException",
        "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access "
        "to the principal secretsmanager.amazonaws.com.",
    )


def _block_public_policies():
    @replaces(responses.SecretsManagerResponse, "put_resource_policy")
    def put_resource_policy(original, self):
        if self._get_bool_param("BlockPublicPolicy", False) and _is_public(self._get_param("ResourcePolicy")):
            raise InvalidParameterException("This resource policy is too broad: it grants access to everybody")
        return original(self)


def _is_public(policy):
    for statement in json.loads(policy)["Statement"]:
        everybody = statement.get("Principal") in ("*", {"AWS": "*"}, {"AWS": ["*"]})
        if statement["Effect"] == "Allow" and everybody and "Condition" not in statement:
            return True
    return False
