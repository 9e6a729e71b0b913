"""S3: bucket policies are judged only where moto can judge them; settings that moto keeps but does not tell are told."""

import json
import re

import moto.s3.models as models
import moto.s3.responses as responses
import xmltodict
from moto.iam.access_control import IAMPolicy, PermissionResult

from patching import adds, replaces

NO_CONFIGURATION = "<Error><Code>NoSuchConfiguration</Code><Message>There is none of this id.</Message></Error>"
EVERYBODY = ("*", {"AWS": "*"}, {"AWS": ["*"]})


def apply():
    _judge_policies_with_care()
    _tell_log_key_format()
    _tell_event_bridge()
    _tell_as_sent("metrics", "MetricsConfiguration")
    _tell_as_sent("inventory", "InventoryConfiguration")
    _write_no_access_logs()
    _delete_markers()


def _judge_policies_with_care():
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


def _tell_log_key_format():
    @replaces(responses.S3Response, "get_bucket_logging")
    def get_bucket_logging(original, self):
        status, headers, body = original(self)
        key_format = self.backend.get_bucket_logging(self.bucket_name).get("TargetObjectKeyFormat")
        if key_format:
            xml = xmltodict.unparse({"TargetObjectKeyFormat": key_format}, full_document=False)
            body = _append(body, "LoggingEnabled", xml)
        return status, headers, body


def _tell_event_bridge():
    @replaces(responses.S3Response, "get_bucket_notification")
    def get_bucket_notification(original, self):
        status, headers, body = original(self)
        configuration = self.backend.get_bucket_notification_configuration(self.bucket_name)
        if configuration and configuration.event_bridge is not None:
            body = _append(body, "NotificationConfiguration", "<EventBridgeConfiguration/>")
        return status, headers, body


def _tell_as_sent(name, element):
    # moto takes calls about request metrics for ones about the bucket itself, as it does the deletion of an inventory,
    # and tells but a part of an inventory.
    def put(self, kept, key):
        kept[key] = xmltodict.parse(self.body)[element]
        return 200, {}, ""

    def get(self, kept, key):
        return (200, {}, xmltodict.unparse({element: kept[key]})) if key in kept else (404, {}, NO_CONFIGURATION)

    def delete(self, kept, key):
        return (204, {}, "") if kept.pop(key, None) else (404, {}, NO_CONFIGURATION)

    for method, answer in (("put", put), ("get", get), ("delete", delete)):

        @replaces(responses.S3Response, f"_bucket_response_{method}")
        def bucket_response(original, self, *args, answer=answer):
            bucket_name, querystring = args[-2:]
            if name not in querystring or "id" not in querystring:
                return original(self, *args)
            kept = vars(self.backend.get_bucket(bucket_name)).setdefault(f"lz_{name}", {})
            return answer(self, kept, querystring["id"][0])


def _append(body, element, xml):
    """Put XML in at the end of an element, which may be empty ("<A/>")."""
    text = body.decode() if isinstance(body, bytes) else body
    text = re.sub(rf"<({element})([^>]*)/>", r"<\1\2></\1>", text)
    return text.replace(f"</{element}>", f"{xml}</{element}>")


def _write_no_access_logs():
    # moto writes an object per request into the target bucket, which then cannot be destroyed.
    @replaces(models.S3Backend, "log_incoming_request")
    def log_incoming_request(original, self, request, bucket_name):
        pass


def _delete_markers():
    # Deleting an object of a bucket whose versioning is suspended disposes of each version; markers lack the method.
    # Terraform meets this when it empties a bucket (force_destroy) after the bucket's versioning resource is gone.
    @adds(models.FakeDeleteMarker, "dispose")
    def dispose(self, garbage=False):
        pass


def _statements(bucket):
    return _list(json.loads(bucket.policy)["Statement"]) if bucket.policy else []


def _list(value):
    return value if isinstance(value, list) else [] if value is None else [value]
