"""Data Lifecycle Manager, which moto lacks: lifecycle policies and their tags. No snapshot is made.

As in AWS the role must be there, and snapshots are copied to other regions with keys of those.
"""

import json
import sys
from datetime import datetime, timezone
from urllib.parse import unquote

from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import BaseResponse
from moto.iam.models import iam_backends
from moto.moto_api._internal import mock_random as random

from patching import adds_service


class Refusal(JsonRESTError):
    def __init__(self, status, error_type, message):
        super().__init__(error_type, message)
        self.code = status


class LifecycleBackend(BaseBackend):
    """Policies of one account and region, by id."""

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.policies = {}

    @property
    def _url_module(self):
        return sys.modules[__name__]

    def found(self, policy_id):
        if policy_id not in self.policies:
            raise Refusal(404, "ResourceNotFoundException", f"Policy {policy_id} does not exist.")
        return self.policies[policy_id]

    def check(self, role_arn, details):
        roles = iam_backends[self.account_id][self.partition].get_roles()
        if all(role.arn != role_arn for role in roles):
            raise Refusal(400, "InvalidRequestException", f"The role {role_arn} does not exist.")
        schedules = details.get("Schedules") or []
        copies = [each for schedule in schedules for each in schedule.get("CrossRegionCopyRules") or []]
        if any(each.get("Target") == self.region_name for each in copies):
            raise Refusal(400, "InvalidRequestException", "A copy goes to another Region.")
        actions = [each for action in details.get("Actions") or [] for each in action["CrossRegionCopy"]]
        keys = [(each["Target"], each["EncryptionConfiguration"].get("CmkArn")) for each in actions]
        for region, key in keys + [(each["Target"], each.get("CmkArn")) for each in copies]:
            if key and key.split(":")[3] != region:
                raise Refusal(400, "InvalidRequestException", f"{key} is not in {region}.")


dlm_backends = BackendDict(LifecycleBackend, "dlm")


def _told(details):
    """Policy details with what AWS fills in."""
    event_based = details.get("PolicyType") == "EVENT_BASED_POLICY"
    filled = {"PolicyType": "EBS_SNAPSHOT_MANAGEMENT", "PolicyLanguage": "STANDARD", **details}
    if not event_based:
        filled.setdefault("ResourceLocations", ["CLOUD"])
    for schedule in filled.get("Schedules") or []:
        schedule["CreateRule"].setdefault("Location", "CLOUD")
        schedule.setdefault("CopyTags", False)
    return filled


class LifecycleResponse(BaseResponse):
    """The actions that Terraform calls; moto finds them by AWS's own service model."""

    def __init__(self):
        super().__init__(service_name="dlm")

    @property
    def backend(self):
        return dlm_backends[self.current_account][self.region]

    @property
    def policy_id(self):
        return self.path.rstrip("/").split("/")[-1]

    def create_lifecycle_policy(self):
        sent = json.loads(self.body)
        self.backend.check(sent["ExecutionRoleArn"], sent["PolicyDetails"])
        policy_id = f"policy-0{random.get_random_hex(16)}"
        now = datetime.now(timezone.utc).isoformat()
        self.backend.policies[policy_id] = {
            "PolicyId": policy_id,
            "PolicyArn": f"arn:{self.partition}:dlm:{self.region}:{self.current_account}:policy/{policy_id}",
            "Description": sent["Description"],
            "State": sent["State"],
            "StatusMessage": sent["State"],
            "ExecutionRoleArn": sent["ExecutionRoleArn"],
            "PolicyDetails": _told(sent["PolicyDetails"]),
            "DateCreated": now,
            "DateModified": now,
            "Tags": sent.get("Tags") or {},
            "DefaultPolicy": False,
        }
        return json.dumps({"PolicyId": policy_id})

    def get_lifecycle_policy(self):
        return json.dumps({"Policy": self.backend.found(self.policy_id)})

    def update_lifecycle_policy(self):
        policy, sent = self.backend.found(self.policy_id), json.loads(self.body)
        changed = {**policy, **{key: value for key, value in sent.items() if value is not None}}
        self.backend.check(changed["ExecutionRoleArn"], changed["PolicyDetails"])
        changed["PolicyDetails"] = _told(changed["PolicyDetails"])
        self.backend.policies[policy["PolicyId"]] = changed
        return "{}"

    def delete_lifecycle_policy(self):
        del self.backend.policies[self.backend.found(self.policy_id)["PolicyId"]]
        return "{}"

    def _tags(self):
        return self.backend.found(unquote(self.path).split("/")[-1])["Tags"]

    def list_tags_for_resource(self):
        return json.dumps({"Tags": self._tags()})

    def tag_resource(self):
        self._tags().update(json.loads(self.body)["Tags"])
        return "{}"

    def untag_resource(self):
        for key in self.querystring.get("tagKeys") or []:
            self._tags().pop(key, None)
        return "{}"


url_bases = [r"https?://dlm\.(.+)\.amazonaws\.com"]
url_paths = {
    "{0}/policies/?$": LifecycleResponse.dispatch,
    "{0}/policies/(?P<policy>[^/]+)/?$": LifecycleResponse.dispatch,
    "{0}/tags/(?P<arn>.+)$": LifecycleResponse.dispatch,
}


def apply():
    adds_service("dlm", sys.modules[__name__])
