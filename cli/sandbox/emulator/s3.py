"""S3: bucket policies are judged only where moto can judge them."""

import json

import moto.s3.models as models
from moto.iam.access_control import IAMPolicy, PermissionResult

from patching import replaces

EVERYBODY = ("*", {"AWS": "*"}, {"AWS": ["*"]})


def apply():
    # moto takes any condition for not met, and then denies, be the statement an Allow or a Deny: a bucket with a
    # "TLS only" policy refuses every write. What has a condition, or is meant for some principals, is passed over.
    @replaces(models.FakeBucket, "get_permission")
    def get_permission(original, self, action, resource):
        judged = [
            statement
            for statement in _statements(self)
            if statement.get("Principal") in EVERYBODY and "Condition" not in statement and "Resource" in statement
        ]
        if not judged:
            return PermissionResult.NEUTRAL
        return IAMPolicy(json.dumps({"Statement": judged})).is_action_permitted(action, resource)

    # moto fails on statements for everybody ("Principal": "*") when it looks for the logging service's grant.
    @replaces(models.FakeBucket, "_log_permissions_enabled_policy")
    def log_permissions_enabled_policy(original, target_bucket, target_prefix):
        arn = f"arn:{target_bucket.partition}:s3:::{target_bucket.name}"
        wanted = {arn, f"{arn}/*", f"{arn}/{target_prefix or ''}*"}
        return any(
            statement["Effect"] == "Allow"
            and isinstance(statement.get("Principal"), dict)
            and "logging.s3.amazonaws.com" in _list(statement["Principal"].get("Service"))
            and {"s3:PutObject", "s3:*"} & set(_list(statement.get("Action")))
            and wanted & set(_list(statement.get("Resource")))
            for statement in _statements(target_bucket)
        )


def _statements(bucket):
    return _list(json.loads(bucket.policy)["Statement"]) if bucket.policy else []


def _list(value):
    return value if isinstance(value, list) else [] if value is None else [value]
