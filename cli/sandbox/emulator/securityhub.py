"""Security Hub: the administrator's hub, delegation, aggregator, central configuration with its policies, rules, products.

moto has one configuration for all regions and no policies. Here each region has its own, the administrator alone may
configure, and central configuration wants the aggregator first, as in AWS.
"""

import json
import uuid

import moto.securityhub.models as models
import moto.securityhub.urls as urls
from moto.securityhub.exceptions import SecurityHubClientError

import securityhub_findings
import securityhub_policies
from patching import adds, replaces, routes, store
from securityhub_support import (
    access_denied,
    arn_of,
    conflict,
    invalid_input,
    is_administrator,
    is_central,
    last_part,
    needs_hub,
    not_found,
    Response,
    sent_by,
)

# Regions that are disabled by default cannot be a home region. Those of the configuration's examples are enough here.
OPT_IN_REGIONS = {"af-south-1", "ap-east-1", "eu-central-2", "eu-south-1", "eu-south-2", "me-south-1"}


def apply():
    _keep_the_hub()
    _add_administrator()
    _add_aggregator()
    _add_organization_configuration()
    securityhub_policies.apply()
    securityhub_findings.apply()


def _keep_the_hub():
    @replaces(models.SecurityHubBackend, "enable_security_hub")
    def enable_security_hub(original, self, enable_default_standards=True, tags=None):
        if self.enabled:
            raise conflict("Account is already subscribed to Security Hub")
        return original(self, enable_default_standards, tags)

    @replaces(models.SecurityHubBackend, "disable_security_hub")
    def disable_security_hub(original, self):
        if is_administrator(self):
            raise invalid_input("Cannot disable Security Hub on the Security Hub administrator")
        store(self, "hub").clear()
        return original(self)

    @replaces(models.SecurityHubBackend, "describe_hub")
    def describe_hub(original, self, hub_arn=None):
        return {**original(self, hub_arn), **store(self, "hub")}

    @replaces(Response, "enable_security_hub")
    def enable(original, self):
        answer = original(self)
        if "ControlFindingGenerator" in sent_by(self):
            store(self.securityhub_backend, "hub")["ControlFindingGenerator"] = sent_by(self)["ControlFindingGenerator"]
        return answer

    @adds(Response, "update_security_hub_configuration")
    def update_security_hub_configuration(self):
        backend = self.securityhub_backend
        needs_hub(backend)
        if store(backend, "policy"):
            raise access_denied(
                "This account is currently associated with a central configuration policy, so only the administrator "
                "can access this operation."
            )
        known = ("AutoEnableControls", "ControlFindingGenerator")
        store(backend, "hub").update({key: value for key, value in sent_by(self).items() if key in known})
        return "{}"


def _add_administrator():
    routes(urls, "{0}/organization/admin$", Response)
    routes(urls, "{0}/organization/admin/disable$", Response)

    @replaces(models.SecurityHubBackend, "enable_organization_admin_account")
    def enable_organization_admin_account(original, self, admin_account_id):
        delegation = store(self, "delegation")
        if delegation.get("administrator") not in (None, admin_account_id):
            raise conflict("The organization already has another delegated administrator account.")
        original(self, admin_account_id)
        delegation["administrator"] = admin_account_id
        # AWS then turns Security Hub on in that account by itself.
        administrator = models.securityhub_backends[admin_account_id][self.region_name]
        if not administrator.enabled:
            administrator.enable_security_hub(True)

    @adds(Response, "list_organization_admin_accounts")
    def list_organization_admin_accounts(self):
        administrator = store(self.securityhub_backend, "delegation").get("administrator")
        accounts = [] if administrator is None else [{"AccountId": administrator, "Status": "ENABLED"}]
        return json.dumps({"AdminAccounts": accounts})

    @adds(Response, "disable_organization_admin_account")
    def disable_organization_admin_account(self):
        backend = self.securityhub_backend
        account = sent_by(self)["AdminAccountId"]
        if store(backend, "delegation").get("administrator") != account:
            raise not_found(f"account {account} is not the Security Hub administrator")
        if is_central(models.securityhub_backends[account][self.region]):
            raise invalid_input("The administrator cannot be removed while central configuration is in use.")
        store(backend, "delegation").clear()
        return "{}"


def _add_aggregator():
    for path in ("create", "update", "list", "get/(?P<arn>.+)", "delete/(?P<arn>.+)"):
        routes(urls, "{0}/findingAggregator/" + path + "$", Response)

    def shown(known):
        return json.dumps(known)

    def existing(backend, arn):
        known = store(backend, "aggregator")
        if known.get("FindingAggregatorArn") != arn:
            raise not_found(f"no finding aggregator {arn}")
        return known

    def remember(backend, sent):
        mode, regions = sent["RegionLinkingMode"], sorted(sent.get("Regions") or [])
        if mode in ("SPECIFIED_REGIONS", "ALL_REGIONS_EXCEPT_SPECIFIED") and not regions:
            raise invalid_input(f"Regions must be given with {mode}")
        if backend.region_name in regions:
            raise invalid_input("The home region cannot be linked to itself.")
        known = store(backend, "aggregator")
        known.update(RegionLinkingMode=mode, FindingAggregationRegion=backend.region_name, Regions=regions)
        return known

    @adds(Response, "create_finding_aggregator")
    def create_finding_aggregator(self):
        backend = self.securityhub_backend
        needs_hub(backend)
        if store(backend, "aggregator"):
            raise SecurityHubClientError("LimitExceededException", "A finding aggregator exists already.")
        if backend.region_name in OPT_IN_REGIONS:
            raise invalid_input("A region that is disabled by default cannot be the home region.")
        known = remember(backend, sent_by(self))
        known["FindingAggregatorArn"] = arn_of(backend, f"finding-aggregator/{uuid.uuid4()}")
        return shown(known)

    @adds(Response, "update_finding_aggregator")
    def update_finding_aggregator(self):
        existing(self.securityhub_backend, sent_by(self)["FindingAggregatorArn"])
        return shown(remember(self.securityhub_backend, sent_by(self)))

    @adds(Response, "get_finding_aggregator")
    def get_finding_aggregator(self):
        needs_hub(self.securityhub_backend)
        return shown(existing(self.securityhub_backend, last_part(self, "/findingAggregator/get/")))

    @adds(Response, "list_finding_aggregators")
    def list_finding_aggregators(self):
        known = store(self.securityhub_backend, "aggregator")
        arns = [{"FindingAggregatorArn": known["FindingAggregatorArn"]}] if known else []
        return json.dumps({"FindingAggregators": arns})

    @adds(Response, "delete_finding_aggregator")
    def delete_finding_aggregator(self):
        known = existing(self.securityhub_backend, last_part(self, "/findingAggregator/delete/"))
        if is_central(self.securityhub_backend):
            raise invalid_input("The aggregator cannot be deleted while central configuration is in use.")
        known.clear()
        return "{}"


def _add_organization_configuration():
    def configuration(backend):
        needs_hub(backend)
        if not is_administrator(backend):
            raise access_denied("The account is not the Security Hub administrator of an organization.")
        return store(backend, "organization")

    @replaces(Response, "update_organization_configuration")
    def update_organization_configuration(original, self):
        backend, sent = self.securityhub_backend, sent_by(self)
        known = configuration(backend)
        wanted = (sent.get("OrganizationConfiguration") or {}).get("ConfigurationType", "LOCAL")
        if wanted == "CENTRAL":
            if sent.get("AutoEnable") or sent.get("AutoEnableStandards", "DEFAULT") != "NONE":
                raise invalid_input("AutoEnable and AutoEnableStandards can not be enabled for Central Configuration")
            if store(backend, "delegation"):
                raise invalid_input("The management account cannot use Central Configuration.")
            if not store(backend, "aggregator"):
                raise invalid_input("Central Configuration needs a finding aggregator in this region.")
        elif store(backend, "policies"):
            raise invalid_input("Configuration policies must be deleted before Central Configuration is turned off.")
        known.update(auto_enable=sent["AutoEnable"], standards=sent.get("AutoEnableStandards", "DEFAULT"), type=wanted)
        return "{}"

    @replaces(Response, "describe_organization_configuration")
    def describe_organization_configuration(original, self):
        known = configuration(self.securityhub_backend)
        return json.dumps(
            {
                "AutoEnable": known.get("auto_enable", False),
                "AutoEnableStandards": known.get("standards", "DEFAULT"),
                "MemberAccountLimitReached": False,
                "OrganizationConfiguration": {"ConfigurationType": known.get("type", "LOCAL"), "Status": "ENABLED"},
            }
        )
