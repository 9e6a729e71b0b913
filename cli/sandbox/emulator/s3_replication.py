"""S3: replication told as it was sent, and refused where a bucket at either end has no versions."""

import moto.s3.models as models
import moto.s3.responses as responses
import xmltodict
from moto.s3.exceptions import S3ClientError

from patching import replaces


class RefusedReplication(S3ClientError):
    code = 400

    def __init__(self, message):
        super().__init__("InvalidRequest", message)


def apply():
    _tell_whole_rules()
    _demand_versions()


def _tell_whole_rules():
    # moto tells an empty filter and no delete markers, whatever was sent.
    @replaces(responses.S3Response, "get_bucket_replication")
    def get_bucket_replication(original, self):
        kept = self.backend.get_bucket_replication(self.bucket_name)
        if not kept:
            return original(self)
        return 200, {}, xmltodict.unparse({"ReplicationConfiguration": kept})


def _demand_versions():
    @replaces(models.S3Backend, "put_bucket_replication")
    def put_bucket_replication(original, self, bucket_name, replication):
        rules = replication["Rule"] if isinstance(replication["Rule"], list) else [replication["Rule"]]
        for rule in rules:
            _check(self, bucket_name, rule)
        return original(self, bucket_name, replication)


def _check(backend, source, rule):
    destination = rule["Destination"]
    name = destination["Bucket"].split(":")[-1]
    if name == source:
        raise RefusedReplication("Source and destination bucket must not be the same.")
    bucket = _bucket(backend, name)
    # A bucket of another account may be none of this organization's, which the emulator has.
    if bucket is None and "Account" not in destination:
        raise RefusedReplication("Destination bucket must exist.")
    if bucket is not None and not bucket.is_versioned:
        raise RefusedReplication("Destination bucket must have versioning enabled.")
    selects = (rule.get("SourceSelectionCriteria") or {}).get("SseKmsEncryptedObjects", {}).get("Status") == "Enabled"
    if selects != ("EncryptionConfiguration" in destination):
        raise RefusedReplication("EncryptionConfiguration and SseKmsEncryptedObjects must be given together.")
    if "ReplicationTime" in destination and "Metrics" not in destination:
        raise RefusedReplication("ReplicationTime must be given together with Metrics.")
    tagged = "Tag" in (rule.get("Filter") or {}) or "Tag" in ((rule.get("Filter") or {}).get("And") or {})
    if tagged and rule["DeleteMarkerReplication"]["Status"] == "Enabled":
        raise RefusedReplication("Delete marker replication is not supported if any Tag filter is specified.")


def _bucket(backend, name):
    """A bucket of whatever account."""
    for account in list(models.s3_backends.values()):
        for each in list(account.values()):
            if name in each.buckets:
                return each.buckets[name]
    return None
