"""GuardDuty: several features per detector, and the organization's side: administrator, configuration, plans."""

import json

import moto.guardduty.models as models
import moto.guardduty.responses as responses
import moto.guardduty.urls as urls
from moto.guardduty.exceptions import GuardDutyException

from patching import adds, replaces, routes, store

# AWS answers in this order whatever was sent, and Terraform takes another order for a change.
AGENT_ORDER = ["ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT", "EKS_ADDON_MANAGEMENT"]


class BadRequest(GuardDutyException):
    def __init__(self, message):
        super().__init__("BadRequestException", f"The request is rejected because {message}")

    def get_headers(self, *args, **kwargs):
        return [("X-Amzn-ErrorType", "BadRequestException")]


def apply():
    _merge_detector_features()
    _allow_one_detector()
    _add_administrator()
    _add_organization_configuration()


def _merge(old, new):
    """Settings sent one plan at a time: each replaces what is known of that plan, the others stay."""
    return list({item["name"]: item for item in [*(old or []), *(new or [])]}.values())


def _merge_detector_features():
    @replaces(models.Detector, "update")
    def update(original, self, enable, finding_publishing_frequency, data_sources, features):
        merged = None if features is None else _merge(self.features, features)
        original(self, enable, finding_publishing_frequency, data_sources, merged)


def _allow_one_detector():
    @replaces(models.GuardDutyBackend, "create_detector")
    def create_detector(original, self, *args, **kwargs):
        if self.detectors:
            raise BadRequest("a detector already exists for the current account.")
        return original(self, *args, **kwargs)


def _add_administrator():
    @replaces(models.GuardDutyBackend, "enable_organization_admin_account")
    def enable_organization_admin_account(original, self, admin_account_id):
        if self.admin_account_ids:
            raise BadRequest("a GuardDuty administrator is already enabled for the organization in this Region.")
        original(self, admin_account_id)
        # AWS then enables GuardDuty in that account by itself.
        administrator = models.guardduty_backends[admin_account_id][self.region_name]
        if not administrator.detectors:
            administrator.create_detector(True, "SIX_HOURS", {}, {}, [])

    routes(urls, "{0}/admin/disable$", responses.GuardDutyResponse)

    @adds(responses.GuardDutyResponse, "disable_organization_admin_account")
    def disable_organization_admin_account(self):
        administrators = self.guardduty_backend.admin_account_ids
        account = self._get_param("adminAccountId")
        if account not in administrators:
            raise BadRequest(f"account {account} is not the GuardDuty administrator.")
        administrators.remove(account)
        store(models.guardduty_backends[account][self.region], "organization").clear()
        return "{}"


def _add_organization_configuration():
    routes(urls, "{0}/detector/(?P<detector_id>[^/]+)/admin$", responses.GuardDutyResponse)

    def configuration(self):
        backend = self.guardduty_backend
        backend.get_detector(self.path.split("/")[-2])
        delegations = [
            other.admin_account_ids
            for _, region, other in list(models.guardduty_backends.iter_backends())
            if region == self.region
        ]
        if not any(self.current_account in administrators for administrators in delegations):
            raise BadRequest("the current account is not the GuardDuty administrator of an organization.")
        return store(backend, "organization")

    @adds(responses.GuardDutyResponse, "describe_organization_configuration")
    def describe_organization_configuration(self):
        known = configuration(self)
        members = known.get("members", "NONE")
        return json.dumps(
            {
                "autoEnable": members != "NONE",
                "autoEnableOrganizationMembers": members,
                "memberAccountLimitReached": False,
                "features": known.get("features", []),
            }
        )

    @adds(responses.GuardDutyResponse, "update_organization_configuration")
    def update_organization_configuration(self):
        known = configuration(self)
        sent = json.loads(self.body)
        if sent.get("autoEnableOrganizationMembers"):
            known["members"] = sent["autoEnableOrganizationMembers"]
        elif "autoEnable" in sent:
            known["members"] = "NEW" if sent["autoEnable"] else "NONE"
        features = sent.get("features") or []
        for feature in features:
            agents = feature.get("additionalConfiguration") or []
            agents.sort(key=lambda agent: AGENT_ORDER.index(agent["name"]) if agent["name"] in AGENT_ORDER else 99)
        known["features"] = _merge(known.get("features"), features)
        return "{}"
