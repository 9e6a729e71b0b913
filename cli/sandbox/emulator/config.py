"""AWS Config: the recording mode of a recorder, and the organization's side: rules and conformance packs."""

import json
import random
import string

import moto.config.models as models
import moto.config.responses as responses
import moto.organizations.models as organizations
from moto.core.exceptions import JsonRESTError

from patching import adds, replaces, store

# What describes a rule in a request and in an answer, by kind of rule.
METADATA = (
    "OrganizationManagedRuleMetadata",
    "OrganizationCustomRuleMetadata",
    "OrganizationCustomPolicyRuleMetadata",
)


class Refused(JsonRESTError):
    code = 400


def apply():
    _keep_recording_mode()
    _take_template_bodies()
    _add_organization_rules()


def _keep_recording_mode():
    @replaces(models.ConfigBackend, "put_configuration_recorder")
    def put_configuration_recorder(original, self, config_recorder):
        original(self, config_recorder)
        recorder = self.recorders[config_recorder["name"]]
        recorder.lz_recording_mode = config_recorder.get("recordingMode") or {"recordingFrequency": "CONTINUOUS"}

    @replaces(models.ConfigBackend, "describe_configuration_recorders")
    def describe_configuration_recorders(original, self, recorder_names):
        answers = original(self, recorder_names)
        for answer in answers:
            answer.pop("lzRecordingMode", None)
            answer["recordingMode"] = self.recorders[answer["name"]].lz_recording_mode
        return answers


def _take_template_bodies():
    @replaces(models.ConfigBackend, "put_organization_conformance_pack")
    def put_organization_conformance_pack(original, self, **kwargs):
        _check_organization(self, kwargs["excluded_accounts"])
        if kwargs["template_body"] and not kwargs["template_s3_uri"]:
            # moto wants a place in S3 and keeps neither the place nor the text.
            kwargs["template_s3_uri"] = "s3://template/body"
        return original(self, **kwargs)


def _check_organization(backend, excluded_accounts):
    """As in AWS: only the administrator may, and every account that is not left out must record in the region."""
    caller = backend.account_id
    management, partition = organizations.organizations_backends.master_accounts.get(caller, (caller, backend.partition))
    organization = organizations.organizations_backends[management][partition]
    if organization.org is None:
        raise Refused("OrganizationAccessDeniedException", "This action can only be made by accounts in an AWS Organization.")
    administrators = {
        administrator.account.id
        for administrator in organization.admins
        if "config-multiaccountsetup.amazonaws.com" in administrator.services
    }
    if caller != management and caller not in administrators:
        raise Refused(
            "OrganizationAccessDeniedException",
            "This action can only be performed if you are the organization's management account or a registered "
            "delegated administrator for AWS Config multi-account setup.",
        )
    for account in organization.accounts:
        if account.id in (excluded_accounts or []) or account.status != "ACTIVE":
            continue
        recorders = models.config_backends[account.id][backend.region_name].recorders.values()
        if not any(recorder.status.recording for recorder in recorders):
            raise Refused(
                "NoAvailableConfigurationRecorderException",
                f"There is no configuration recorder available in account {account.id}, region {backend.region_name}.",
            )


def _add_organization_rules():
    response = responses.ConfigResponse

    def known(self):
        return store(self.config_backend, "organization_rules")

    def chosen(self):
        """The rules that a request names, or all."""
        rules = known(self)
        names = self._get_param("OrganizationConfigRuleNames") or sorted(rules)
        for name in names:
            if name not in rules:
                raise Refused("NoSuchOrganizationConfigRuleException", f"There is no organization rule {name}.")
        return [rules[name] for name in names]

    @adds(response, "put_organization_config_rule")
    def put_organization_config_rule(self):
        excluded = self._get_param("ExcludedAccounts") or []
        _check_organization(self.config_backend, excluded)
        name = self._get_param("OrganizationConfigRuleName")
        before = known(self).get(name)
        rule = {"OrganizationConfigRuleName": name, "ExcludedAccounts": excluded}
        rule.update({key: self._get_param(key) for key in METADATA if self._get_param(key)})
        if before:
            rule["OrganizationConfigRuleArn"] = before["OrganizationConfigRuleArn"]
        else:
            unique = "".join(random.choices(string.ascii_lowercase + string.digits, k=8))
            resource = f"organization-config-rule/{name}-{unique}"
            rule["OrganizationConfigRuleArn"] = (
                f"arn:{self.partition}:config:{self.region}:{self.current_account}:{resource}"
            )
        rule["lz_status"] = "UPDATE_SUCCESSFUL" if before else "CREATE_SUCCESSFUL"
        known(self)[name] = rule
        return json.dumps({"OrganizationConfigRuleArn": rule["OrganizationConfigRuleArn"]})

    @adds(response, "describe_organization_config_rules")
    def describe_organization_config_rules(self):
        answers = [{key: value for key, value in rule.items() if key != "lz_status"} for rule in chosen(self)]
        for answer in answers:
            # AWS tells a rule's text by an action of its own.
            policy = answer.get("OrganizationCustomPolicyRuleMetadata")
            if policy:
                answer["OrganizationCustomPolicyRuleMetadata"] = {
                    key: value for key, value in policy.items() if key != "PolicyText"
                }
        return json.dumps({"OrganizationConfigRules": answers})

    @adds(response, "describe_organization_config_rule_statuses")
    def describe_organization_config_rule_statuses(self):
        statuses = [
            {"OrganizationConfigRuleName": rule["OrganizationConfigRuleName"], "OrganizationRuleStatus": rule["lz_status"]}
            for rule in chosen(self)
        ]
        return json.dumps({"OrganizationConfigRuleStatuses": statuses})

    @adds(response, "get_organization_config_rule_detailed_status")
    def get_organization_config_rule_detailed_status(self):
        return json.dumps({"OrganizationConfigRuleDetailedStatus": []})

    @adds(response, "get_organization_custom_rule_policy")
    def get_organization_custom_rule_policy(self):
        rule = known(self).get(self._get_param("OrganizationConfigRuleName"))
        if rule is None:
            raise Refused("NoSuchOrganizationConfigRuleException", "There is no such organization rule.")
        return json.dumps({"PolicyText": rule["OrganizationCustomPolicyRuleMetadata"]["PolicyText"]})

    @adds(response, "delete_organization_config_rule")
    def delete_organization_config_rule(self):
        if known(self).pop(self._get_param("OrganizationConfigRuleName"), None) is None:
            raise Refused("NoSuchOrganizationConfigRuleException", "There is no such organization rule.")
        return "{}"
