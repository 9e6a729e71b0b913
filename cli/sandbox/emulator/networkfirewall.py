"""Network Firewall: rule groups, policies, and what moto's firewalls lack: protections, subnets, tags, deletion."""

import json
import re
import uuid

import moto.networkfirewall.models as models
import moto.networkfirewall.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.ec2.models import ec2_backends

from patching import adds, replaces, store

MAX_CAPACITY = 30_000


class Refusal(JsonRESTError):
    code = 400


def _not_found(arn):
    return Refusal("ResourceNotFoundException", f"The specified resource {arn} doesn't exist.")


def _invalid(message):
    return Refusal("InvalidRequestException", message)


def _in_use():
    # The provider waits on these very words.
    return Refusal("InvalidOperationException", "Unable to delete the object because it is still in use")


def apply():
    _add_rule_groups()
    _add_policies()
    _mend_firewalls()
    _add_protections()
    _add_subnets()
    _add_tags()


def _sent(response):
    return json.loads(response.body or "{}")


def _kept(response, kind):
    return store(response.networkfirewall_backend, kind)


def _arn(response, path):
    return f"arn:aws:network-firewall:{response.region}:{response.networkfirewall_backend.account_id}:{path}"


def _encryption(sent):
    return sent.get("EncryptionConfiguration") or {"KeyId": "AWS_OWNED_KMS_KEY", "Type": "AWS_OWNED_KMS_KEY"}


def _look_at_token(known, sent):
    if "UpdateToken" in sent and sent["UpdateToken"] != known["UpdateToken"]:
        raise Refusal("InvalidTokenException", "Update token is invalid.")
    known["UpdateToken"] = str(uuid.uuid4())


def _add_rule_groups():
    response = responses.NetworkFirewallResponse

    def arn_of(self, sent):
        kind = sent.get("Type", "STATEFUL").lower()
        return sent.get("RuleGroupArn") or _arn(self, f"{kind}-rulegroup/{sent['RuleGroupName']}")

    def found(self, sent):
        known = _kept(self, "rule_groups").get(arn_of(self, sent))
        if known is None:
            raise _not_found(arn_of(self, sent))
        return known

    def told(known):
        uses = sum(known["Arn"] in _references(policy["Policy"]) for policy in known["Policies"].values())
        described = {**known["Response"], "NumberOfAssociations": uses}
        return json.dumps(
            {"UpdateToken": known["UpdateToken"], "RuleGroup": known["RuleGroup"], "RuleGroupResponse": described}
        )

    @adds(response, "create_rule_group")
    def create(self):
        sent = _sent(self)
        arn = arn_of(self, sent)
        if arn in _kept(self, "rule_groups"):
            raise _invalid(f"A resource with the specified name already exists: {sent['RuleGroupName']}")
        if not 1 <= sent["Capacity"] <= MAX_CAPACITY:
            raise _invalid(f"Capacity must be from 1 to {MAX_CAPACITY}.")
        group = _group(sent)
        _look_at_capacity(group, sent["Capacity"])
        described = {
            "RuleGroupArn": arn,
            "RuleGroupName": sent["RuleGroupName"],
            "RuleGroupId": str(uuid.uuid4()),
            "Type": sent["Type"],
            "Capacity": sent["Capacity"],
            "RuleGroupStatus": "ACTIVE",
            "EncryptionConfiguration": _encryption(sent),
            "Tags": sent.get("Tags") or [],
        }
        if sent.get("Description"):
            described["Description"] = sent["Description"]
        made = {"Arn": arn, "UpdateToken": str(uuid.uuid4()), "RuleGroup": group, "Response": described}
        made["Policies"] = _kept(self, "policies")
        _kept(self, "rule_groups")[arn] = made
        return json.dumps({"UpdateToken": made["UpdateToken"], "RuleGroupResponse": described})

    @adds(response, "describe_rule_group")
    def describe(self):
        return told(found(self, _sent(self)))

    @adds(response, "update_rule_group")
    def update(self):
        sent = _sent(self)
        known = found(self, sent)
        _look_at_token(known, sent)
        group = _group(sent)
        _look_at_capacity(group, known["Response"]["Capacity"])
        known["RuleGroup"] = group
        known["Response"]["EncryptionConfiguration"] = _encryption(sent)
        known["Response"].pop("Description", None)
        if sent.get("Description"):
            known["Response"]["Description"] = sent["Description"]
        return json.dumps({"UpdateToken": known["UpdateToken"], "RuleGroupResponse": known["Response"]})

    @adds(response, "delete_rule_group")
    def delete(self):
        known = found(self, _sent(self))
        if any(known["Arn"] in _references(policy["Policy"]) for policy in _kept(self, "policies").values()):
            raise _in_use()
        del _kept(self, "rule_groups")[known["Arn"]]
        return json.dumps({"RuleGroupResponse": {**known["Response"], "RuleGroupStatus": "DELETING"}})


def _group(sent):
    """A rule group as it is told: a text of rules alone becomes one with a source."""
    return sent.get("RuleGroup") or {"RulesSource": {"RulesString": sent.get("Rules", "")}}


def _look_at_capacity(group, capacity):
    needed = _capacity(group.get("RulesSource", {}))
    if needed > capacity:
        raise _invalid(f"Capacity exceeded: the rules need {needed}, the group has {capacity}.")


def _capacity(source):
    domains = source.get("RulesSourceList")
    if domains:
        return (len(domains["Targets"]) + 1) * len(domains["TargetTypes"])
    if source.get("RulesString"):
        rules = [line for line in source["RulesString"].splitlines() if re.match(r"\s*(pass|drop|reject|alert)\s", line)]
        if not rules:
            raise _invalid("stateful rule is invalid")
        return len(rules)
    if source.get("StatefulRules"):
        return len(source["StatefulRules"])
    total = 0
    for rule in source.get("StatelessRulesAndCustomActions", {}).get("StatelessRules", []):
        product = 1
        for values in rule["RuleDefinition"]["MatchAttributes"].values():
            product *= max(1, len(values))
        total += product
    return total


def _references(policy):
    kinds = ("StatefulRuleGroupReferences", "StatelessRuleGroupReferences")
    return [each["ResourceArn"] for kind in kinds for each in policy.get(kind) or []]


def _add_policies():
    response = responses.NetworkFirewallResponse

    def arn_of(self, sent):
        return sent.get("FirewallPolicyArn") or _arn(self, f"firewall-policy/{sent['FirewallPolicyName']}")

    def found(self, sent):
        known = _kept(self, "policies").get(arn_of(self, sent))
        if known is None:
            raise _not_found(arn_of(self, sent))
        return known

    def look_at(self, policy):
        for arn in _references(policy):
            known = _kept(self, "rule_groups").get(arn)
            if known is None and ":aws-managed:" not in arn:
                raise _invalid(f"The rule group {arn} doesn't exist.")
            strict = policy.get("StatefulEngineOptions", {}).get("RuleOrder") == "STRICT_ORDER"
            if known and known["Response"]["Type"] == "STATEFUL" and _is_strict(known) != strict:
                raise _invalid(f"The order of {arn} differs from the policy's.")
            if ":aws-managed:" in arn and arn.endswith("StrictOrder") != strict:
                raise _invalid(f"The order of {arn} differs from the policy's.")

    @adds(response, "create_firewall_policy")
    def create(self):
        sent = _sent(self)
        arn = arn_of(self, sent)
        if arn in _kept(self, "policies"):
            raise _invalid(f"A resource with the specified name already exists: {sent['FirewallPolicyName']}")
        look_at(self, sent["FirewallPolicy"])
        described = {
            "FirewallPolicyArn": arn,
            "FirewallPolicyName": sent["FirewallPolicyName"],
            "FirewallPolicyId": str(uuid.uuid4()),
            "FirewallPolicyStatus": "ACTIVE",
            "EncryptionConfiguration": _encryption(sent),
            "Tags": sent.get("Tags") or [],
        }
        if sent.get("Description"):
            described["Description"] = sent["Description"]
        made = {"UpdateToken": str(uuid.uuid4()), "Policy": sent["FirewallPolicy"], "Response": described}
        _kept(self, "policies")[arn] = made
        return json.dumps({"UpdateToken": made["UpdateToken"], "FirewallPolicyResponse": described})

    @adds(response, "describe_firewall_policy")
    def describe(self):
        known = found(self, _sent(self))
        told = {"FirewallPolicyResponse": known["Response"], "FirewallPolicy": known["Policy"]}
        return json.dumps({"UpdateToken": known["UpdateToken"], **told})

    @adds(response, "update_firewall_policy")
    def update(self):
        sent = _sent(self)
        known = found(self, sent)
        look_at(self, sent["FirewallPolicy"])
        _look_at_token(known, sent)
        known["Policy"] = sent["FirewallPolicy"]
        known["Response"]["EncryptionConfiguration"] = _encryption(sent)
        return json.dumps({"UpdateToken": known["UpdateToken"], "FirewallPolicyResponse": known["Response"]})

    @adds(response, "delete_firewall_policy")
    def delete(self):
        sent = _sent(self)
        known, arn = found(self, sent), arn_of(self, sent)
        if any(each.firewall_policy_arn == arn for each in self.networkfirewall_backend.firewalls.values()):
            raise _in_use()
        del _kept(self, "policies")[arn]
        return json.dumps({"FirewallPolicyResponse": {**known["Response"], "FirewallPolicyStatus": "DELETING"}})


def _is_strict(group):
    return group["RuleGroup"].get("StatefulRuleOptions", {}).get("RuleOrder") == "STRICT_ORDER"


def _subnet(backend, subnet_id):
    return ec2_backends[backend.account_id][backend.region_name].get_subnet(subnet_id)


def _mend_firewalls():
    backend, response = models.NetworkFirewallBackend, responses.NetworkFirewallResponse

    @replaces(backend, "create_firewall")
    def create_firewall(original, self, *args, **kwargs):
        if kwargs["firewall_policy_arn"] not in store(self, "policies"):
            raise _invalid(f"The firewall policy {kwargs['firewall_policy_arn']} doesn't exist.")
        zones = [_subnet(self, each["SubnetId"]).availability_zone for each in kwargs["subnet_mappings"] or []]
        if len(zones) != len(set(zones)):
            raise _invalid("Subnets must be in different Availability Zones.")
        # Left out, AWS has them off, and moto on.
        for name in ("delete_protection", "subnet_change_protection", "firewall_policy_change_protection"):
            kwargs[name] = bool(kwargs[name])
        made = original(self, *args, **kwargs)
        made.firewall_id = str(uuid.uuid4())
        return made

    @replaces(models.NetworkFirewallModel, "to_dict")
    def to_dict(original, self):
        told = {key: value for key, value in original(self).items() if value is not None}
        told["EncryptionConfiguration"] = _encryption(told)
        return {**told, "FirewallId": getattr(self, "firewall_id", "")}

    @replaces(backend, "_get_firewall")
    def get_firewall(original, self, firewall_arn, firewall_name):
        # Its error for a firewall that is gone is no error of this service.
        for known in self.firewalls.values():
            if firewall_arn == known.arn or (not firewall_arn and firewall_name == known.firewall_name):
                return known
        raise _not_found(firewall_arn or firewall_name)

    @replaces(response, "describe_firewall")
    def describe_firewall(original, self):
        told = json.loads(original(self))
        known = self.networkfirewall_backend.firewalls[told["Firewall"]["FirewallArn"]]
        told["FirewallStatus"] = {**told["FirewallStatus"], "SyncStates": _endpoints(self, known)}
        return json.dumps(told)

    @adds(response, "delete_firewall")
    def delete_firewall(self):
        known = _firewall(self)
        if known.delete_protection:
            raise Refusal("InvalidOperationException", "Firewall is protected from deletion.")
        if known.logging_configs.get("LogDestinationConfigs"):
            raise Refusal("InvalidOperationException", "Unable to delete the object because it is still in use")
        del self.networkfirewall_backend.firewalls[known.arn]
        status = {"Status": "DELETING", "ConfigurationSyncStateSummary": "IN_SYNC"}
        return json.dumps({"Firewall": known.to_dict(), "FirewallStatus": status})

    @replaces(response, "update_logging_configuration")
    def update_logging_configuration(original, self):
        sent = _sent(self)
        before = _firewall(self).logging_configs.get("LogDestinationConfigs", [])
        after = (sent.get("LoggingConfiguration") or {}).get("LogDestinationConfigs", [])
        # https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_UpdateLoggingConfiguration.html
        if abs(len(after) - len(before)) > 1:
            raise Refusal("InvalidRequestException", "You can add or remove only one log destination at a time.")
        return original(self)


def _endpoints(response, known):
    """One endpoint in the zone of each subnet."""
    backend = response.networkfirewall_backend
    states = {}
    for mapping in known.subnet_mappings:
        subnet_id = mapping["SubnetId"]
        endpoint = f"vpce-{uuid.uuid5(uuid.NAMESPACE_URL, known.arn + subnet_id).hex[:17]}"
        attachment = {"SubnetId": subnet_id, "EndpointId": endpoint, "Status": "READY"}
        states[_subnet(backend, subnet_id).availability_zone] = {"Attachment": attachment, "Config": {}}
    return states


def _firewall(response):
    sent = _sent(response)
    return response.networkfirewall_backend.describe_firewall(sent.get("FirewallName"), sent.get("FirewallArn"))


def _add_protections():
    response = responses.NetworkFirewallResponse

    def adds_switch(action, attribute, key):
        @adds(response, action)
        def switch(self):
            known = _firewall(self)
            setattr(known, attribute, bool(_sent(self).get(key)))
            told = {"FirewallArn": known.arn, "FirewallName": known.firewall_name, key: getattr(known, attribute)}
            return json.dumps({**told, "UpdateToken": known.update_token})

    adds_switch("update_firewall_delete_protection", "delete_protection", "DeleteProtection")
    adds_switch("update_subnet_change_protection", "subnet_change_protection", "SubnetChangeProtection")
    adds_switch(
        "update_firewall_policy_change_protection", "firewall_policy_change_protection", "FirewallPolicyChangeProtection"
    )

    @adds(response, "associate_firewall_policy")
    def associate_firewall_policy(self):
        known, arn = _firewall(self), _sent(self)["FirewallPolicyArn"]
        if known.firewall_policy_change_protection:
            raise Refusal("InvalidOperationException", "Firewall is protected from changes of its policy.")
        if arn not in _kept(self, "policies"):
            raise _invalid(f"The firewall policy {arn} doesn't exist.")
        known.firewall_policy_arn = arn
        return json.dumps({"FirewallArn": known.arn, "FirewallPolicyArn": arn, "UpdateToken": known.update_token})


def _add_subnets():
    response = responses.NetworkFirewallResponse

    def changes(action, change):
        @adds(response, action)
        def changed(self):
            known = _firewall(self)
            if known.subnet_change_protection:
                raise Refusal("InvalidOperationException", "Firewall is protected from changes of its subnets.")
            known.subnet_mappings = change(known.subnet_mappings, _sent(self))
            told = {"FirewallArn": known.arn, "SubnetMappings": known.subnet_mappings}
            return json.dumps({**told, "UpdateToken": known.update_token})

    changes("associate_subnets", lambda before, sent: before + sent["SubnetMappings"])
    changes(
        "disassociate_subnets", lambda before, sent: [each for each in before if each["SubnetId"] not in sent["SubnetIds"]]
    )


def _add_tags():
    response = responses.NetworkFirewallResponse

    def described(self, arn):
        """The dictionary or firewall whose tags these are."""
        for kind in ("rule_groups", "policies"):
            if arn in _kept(self, kind):
                return _kept(self, kind)[arn]["Response"]
        firewall = self.networkfirewall_backend.firewalls.get(arn)
        if firewall is None:
            raise _not_found(arn)
        return vars(firewall)

    def key_of(known):
        return "Tags" if "Tags" in known else "tags"

    @adds(response, "list_tags_for_resource")
    def list_tags_for_resource(self):
        known = described(self, _sent(self)["ResourceArn"])
        return json.dumps({"Tags": known[key_of(known)] or []})

    @adds(response, "tag_resource")
    def tag_resource(self):
        sent = _sent(self)
        known = described(self, sent["ResourceArn"])
        tags = {each["Key"]: each for each in [*(known[key_of(known)] or []), *sent["Tags"]]}
        known[key_of(known)] = list(tags.values())
        return "{}"

    @adds(response, "untag_resource")
    def untag_resource(self):
        sent = _sent(self)
        known = described(self, sent["ResourceArn"])
        known[key_of(known)] = [each for each in known[key_of(known)] or [] if each["Key"] not in sent["TagKeys"]]
        return "{}"
