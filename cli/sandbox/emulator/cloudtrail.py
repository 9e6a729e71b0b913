"""CloudTrail: trails addressed by ARN, filtered lists, truthful selector flags, buckets and topics of other accounts,
delegated administrators, event data stores.
"""

import json
import time
import uuid

import moto.cloudtrail.models as models
import moto.cloudtrail.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.organizations.models import organizations_backends
from moto.s3.models import s3_backends

from patching import adds, replaces, sets, store

SERVICE = "cloudtrail.amazonaws.com"


def apply():
    _address_by_arn()
    _look_across_accounts()
    _tell_selectors_truthfully()
    _add_delegation()
    _add_event_data_stores()

    @replaces(responses.CloudTrailResponse, "describe_trails")
    def describe_trails(original, self):
        # moto ignores trailNameList, and Terraform then finds "too many results" in an account with two trails.
        answer = json.loads(original(self))
        wanted = self._get_param("trailNameList")
        if wanted:
            answer["trailList"] = [t for t in answer["trailList"] if t["Name"] in wanted or t["TrailARN"] in wanted]
        return json.dumps(answer)


def _address_by_arn():
    for method in ("start_logging", "stop_logging", "delete_trail"):

        @replaces(models.CloudTrailBackend, method)
        def by_name(original, self, name):
            return original(self, name.split(":trail/")[-1])


def _look_across_accounts():
    # An organization's trail is the management account's, its bucket the log archive's.
    @replaces(models.Trail, "check_bucket_exists")
    def check_bucket_exists(original, self):
        if self.bucket_name not in s3_backends.bucket_accounts:
            original(self)

    # A topic may be given by name or by ARN; only a name means one of this account.
    by_name = models.Trail.topic_arn

    def topic_arn(self):
        given = self.sns_topic_name
        return given if given and given.startswith("arn:") else by_name.fget(self)

    sets(models.Trail, "topic_arn", property(topic_arn))

    @replaces(models.Trail, "check_topic_exists")
    def check_topic_exists(original, self):
        if self.sns_topic_name and not self.sns_topic_name.startswith("arn:"):
            original(self)


def _tell_selectors_truthfully():
    @replaces(models.Trail, "description")
    def description(original, self, include_region=False):
        return {
            **original(self, include_region),
            "HasCustomEventSelectors": bool(self.event_selectors or self.advanced_event_selectors),
            "HasInsightSelectors": bool(self.insight_selectors),
        }

    @replaces(models.Trail, "put_event_selectors")
    def put_event_selectors(original, self, event_selectors, advanced_event_selectors):
        self.event_selectors = event_selectors or []
        self.advanced_event_selectors = advanced_event_selectors or []

    @replaces(models.Trail, "put_insight_selectors")
    def put_insight_selectors(original, self, insight_selectors):
        self.insight_selectors = insight_selectors  # moto appends, so a second apply doubles them

    @replaces(responses.CloudTrailResponse, "get_insight_selectors")
    def get_insight_selectors(original, self):
        trail = self.cloudtrail_backend.get_trail(self._get_param("TrailName"))
        if not trail.insight_selectors:
            raise JsonRESTError("InsightNotEnabledException", f"Trail {trail.arn} does not have Insights enabled.")
        return original(self)


def _add_delegation():
    def organization(self):
        """The organization, for its management account alone."""
        known = organizations_backends[self.current_account][self.partition]
        if not known.org:
            raise JsonRESTError("NotOrganizationMasterAccountException", "You are not the management account.")
        trusted = [each["ServicePrincipal"] for each in known.services]
        if SERVICE not in trusted:
            raise JsonRESTError("CloudTrailAccessNotEnabledException", "Trusted access for CloudTrail is not enabled.")
        return known

    def is_administrator(known, account):
        administrators = known.list_delegated_administrators(ServicePrincipal=SERVICE)["DelegatedAdministrators"]
        return account in [each["Id"] for each in administrators]

    @adds(responses.CloudTrailResponse, "register_organization_delegated_admin")
    def register_organization_delegated_admin(self):
        known, account = organization(self), self._get_param("MemberAccountId")
        if is_administrator(known, account):
            raise JsonRESTError("AccountRegisteredException", f"Account {account} is registered already.")
        known.register_delegated_administrator(AccountId=account, ServicePrincipal=SERVICE)
        return "{}"

    @adds(responses.CloudTrailResponse, "deregister_organization_delegated_admin")
    def deregister_organization_delegated_admin(self):
        known, account = organization(self), self._get_param("DelegatedAdminAccountId")
        if not is_administrator(known, account):
            raise JsonRESTError("AccountNotRegisteredException", f"Account {account} is not registered.")
        known.deregister_delegated_administrator(AccountId=account, ServicePrincipal=SERVICE)
        return "{}"


def _add_event_data_stores():
    def existing(self):
        wanted = self._get_param("EventDataStore")
        for arn, known in store(self.cloudtrail_backend, "event_data_stores").items():
            if wanted in (arn, arn.split("/")[-1]):
                return known
        raise JsonRESTError("EventDataStoreNotFoundException", f"{wanted} was not found.")

    @adds(responses.CloudTrailResponse, "create_event_data_store")
    def create_event_data_store(self):
        backend, sent = self.cloudtrail_backend, json.loads(self.body)
        tags = sent.pop("TagsList", [])
        arn = f"arn:{self.partition}:cloudtrail:{self.region}:{self.current_account}:eventdatastore/{uuid.uuid4()}"
        now = time.time()
        known = {
            "TerminationProtectionEnabled": True,
            **sent,
            "EventDataStoreArn": arn,
            "Status": "ENABLED",
            "CreatedTimestamp": now,
            "UpdatedTimestamp": now,
        }
        store(backend, "event_data_stores")[arn] = known
        backend.tagging_service.tag_resource(arn, tags)
        return json.dumps({**known, "TagsList": tags})

    @adds(responses.CloudTrailResponse, "get_event_data_store")
    def get_event_data_store(self):
        return json.dumps(existing(self))

    @adds(responses.CloudTrailResponse, "update_event_data_store")
    def update_event_data_store(self):
        known, sent = existing(self), json.loads(self.body)
        sent.pop("EventDataStore")
        known.update(sent, UpdatedTimestamp=time.time())
        return json.dumps(known)

    @adds(responses.CloudTrailResponse, "delete_event_data_store")
    def delete_event_data_store(self):
        known = existing(self)
        if known["TerminationProtectionEnabled"]:
            raise JsonRESTError("EventDataStoreTerminationProtectedException", "Termination protection is enabled.")
        known["Status"] = "PENDING_DELETION"  # for seven days; Terraform takes it for gone
        return "{}"
