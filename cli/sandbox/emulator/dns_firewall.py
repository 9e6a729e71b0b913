"""DNS Firewall of the Route 53 Resolver, which moto lacks: domain lists, rule groups, rules, associations, fail open."""

import json
import uuid
from datetime import datetime, timezone

import moto.route53resolver.models as models
import moto.route53resolver.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.ec2.models import ec2_backends
from moto.route53resolver.exceptions import ResourceNotFoundException

from patching import adds, replaces, store

# https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html
DOMAINS_OF_A_REQUEST = 1000

# Store of each kind, what AWS calls one of it, and what its ids begin with.
KINDS = {
    "lists": ("FirewallDomainList", "firewall-domain-list", "rslvr-fdl-"),
    "groups": ("FirewallRuleGroup", "firewall-rule-group", "rslvr-frg-"),
    "associations": ("FirewallRuleGroupAssociation", "firewall-rule-group-association", "rslvr-frgassoc-"),
}


class Refusal(JsonRESTError):
    code = 400


def _conflict(message):
    return Refusal("ConflictException", message)


def _invalid(message):
    return Refusal("ValidationException", message)


def apply():
    _add_tags()
    _add_domain_lists()
    _add_rule_groups()
    _add_rules()
    _add_associations()
    _add_fail_open()


def _sent(response):
    return json.loads(response.body or "{}")


def _kept(response, kind):
    return store(response.route53resolver_backend, f"firewall_{kind}")


def _now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _make(response, kind, values):
    """Keeps something new, with what AWS adds to it."""
    _, path, prefix = KINDS[kind]
    backend = response.route53resolver_backend
    identifier = prefix + uuid.uuid4().hex[:17]
    arn = f"arn:aws:route53resolver:{response.region}:{backend.account_id}:{path}/{identifier}"
    sent = _sent(response)
    made = {
        "Id": identifier,
        "Arn": arn,
        "CreatorRequestId": sent.get("CreatorRequestId", ""),
        "Status": "COMPLETE",
        "CreationTime": _now(),
        "ModificationTime": _now(),
        **values,
    }
    _kept(response, kind)[identifier] = made
    if sent.get("Tags"):
        backend.tagger.tag_resource(arn, sent["Tags"])
    return made


def _find(response, kind, identifier):
    found = _kept(response, kind).get(identifier)
    if found is None:
        raise ResourceNotFoundException(f"The {KINDS[kind][0]} {identifier} doesn't exist.")
    return found


def _told(kind, known):
    """As AWS tells it: what begins with an underscore is ours."""
    return json.dumps({KINDS[kind][0]: {key: value for key, value in known.items() if not key.startswith("_")}})


def _remove(response, kind, known):
    del _kept(response, kind)[known["Id"]]
    response.route53resolver_backend.tagger.delete_all_tags_for_resource(known["Arn"])
    return _told(kind, {**known, "Status": "DELETING"})


def _add_tags():
    @replaces(models.Route53ResolverBackend, "_matched_arn")
    def matched_arn(original, self, resource_arn):
        kept = [each for kind in KINDS for each in store(self, f"firewall_{kind}").values()]
        if all(each["Arn"] != resource_arn for each in kept):
            original(self, resource_arn)


def _add_domain_lists():
    response = responses.Route53ResolverResponse

    @adds(response, "create_firewall_domain_list")
    def create(self):
        made = _make(self, "lists", {"Name": _sent(self)["Name"], "DomainCount": 0, "_domains": []})
        return _told("lists", made)

    @adds(response, "get_firewall_domain_list")
    def get(self):
        return _told("lists", _find(self, "lists", _sent(self)["FirewallDomainListId"]))

    @adds(response, "update_firewall_domains")
    def update(self):
        sent = _sent(self)
        known = _find(self, "lists", sent["FirewallDomainListId"])
        if len(sent["Domains"]) > DOMAINS_OF_A_REQUEST:
            raise _invalid(f"Domains must have at most {DOMAINS_OF_A_REQUEST} members.")
        # AWS keeps them with the dot at the end.
        domains = {domain.lower().rstrip(".") + "." for domain in sent["Domains"]}
        before = set(known["_domains"])
        after = {"ADD": before | domains, "REMOVE": before - domains, "REPLACE": domains}[sent["Operation"]]
        known.update(_domains=sorted(after), DomainCount=len(after), ModificationTime=_now())
        return json.dumps({"Id": known["Id"], "Name": known["Name"], "Status": "COMPLETE", "StatusMessage": ""})

    @adds(response, "list_firewall_domains")
    def list_domains(self):
        return json.dumps({"Domains": _find(self, "lists", _sent(self)["FirewallDomainListId"])["_domains"]})

    @adds(response, "delete_firewall_domain_list")
    def delete(self):
        known = _find(self, "lists", _sent(self)["FirewallDomainListId"])
        for group in _kept(self, "groups").values():
            if known["Id"] in group["_rules"]:
                raise _conflict(f"{known['Id']} is in use by the rule group {group['Id']}.")
        return _remove(self, "lists", known)


def _add_rule_groups():
    response = responses.Route53ResolverResponse

    @adds(response, "create_firewall_rule_group")
    def create(self):
        owner = self.route53resolver_backend.account_id
        values = {"Name": _sent(self)["Name"], "RuleCount": 0, "OwnerId": owner, "ShareStatus": "NOT_SHARED"}
        return _told("groups", _make(self, "groups", {**values, "_rules": {}}))

    @adds(response, "get_firewall_rule_group")
    def get(self):
        return _told("groups", _find(self, "groups", _sent(self)["FirewallRuleGroupId"]))

    @adds(response, "delete_firewall_rule_group")
    def delete(self):
        known = _find(self, "groups", _sent(self)["FirewallRuleGroupId"])
        if known["_rules"]:
            raise _conflict(f"{known['Id']} still has rules.")
        for each in _kept(self, "associations").values():
            if each["FirewallRuleGroupId"] == known["Id"]:
                raise _conflict(f"{known['Id']} is associated with {each['VpcId']}.")
        return _remove(self, "groups", known)


def _add_rules():
    response = responses.Route53ResolverResponse

    @adds(response, "create_firewall_rule")
    def create(self):
        sent = _sent(self)
        group = _find(self, "groups", sent["FirewallRuleGroupId"])
        list_id = sent["FirewallDomainListId"]
        _look_for_list(self, list_id)
        if list_id in group["_rules"]:
            raise _conflict(f"{group['Id']} has a rule for {list_id} already.")
        rule = {"FirewallDomainRedirectionAction": "INSPECT_REDIRECTION_DOMAIN", **sent}
        _look_at(rule, group)
        group["_rules"][list_id] = {**rule, "CreationTime": _now(), "ModificationTime": _now()}
        group["RuleCount"] = len(group["_rules"])
        return json.dumps({"FirewallRule": group["_rules"][list_id]})

    @adds(response, "list_firewall_rules")
    def list_rules(self):
        group = _find(self, "groups", _sent(self)["FirewallRuleGroupId"])
        return json.dumps({"FirewallRules": list(group["_rules"].values())})

    @adds(response, "update_firewall_rule")
    def update(self):
        sent = _sent(self)
        group = _find(self, "groups", sent["FirewallRuleGroupId"])
        rule = _rule(group, sent)
        _look_at({**rule, **sent}, group)
        rule.update(sent, ModificationTime=_now())
        if rule["Action"] != "BLOCK":
            for key in [key for key in rule if key.startswith("Block")]:
                del rule[key]
        return json.dumps({"FirewallRule": rule})

    @adds(response, "delete_firewall_rule")
    def delete(self):
        sent = _sent(self)
        group = _find(self, "groups", sent["FirewallRuleGroupId"])
        rule = _rule(group, sent)
        del group["_rules"][sent["FirewallDomainListId"]]
        group["RuleCount"] = len(group["_rules"])
        return json.dumps({"FirewallRule": rule})


def _look_for_list(response, list_id):
    """An id that nobody made here is taken for one of AWS's own lists, which have other ids in each region."""
    if list_id in _kept(response, "lists"):
        return
    for _, _, backend in list(models.route53resolver_backends.iter_backends()):
        if list_id in store(backend, "firewall_lists"):
            raise ResourceNotFoundException(f"The FirewallDomainList {list_id} is of another account or region.")


def _rule(group, sent):
    rule = group["_rules"].get(sent["FirewallDomainListId"])
    if rule is None:
        raise ResourceNotFoundException(f"{group['Id']} has no rule for {sent['FirewallDomainListId']}.")
    return rule


def _look_at(rule, group):
    """What AWS refuses about a rule."""
    others = [each for each in group["_rules"].values() if each["FirewallDomainListId"] != rule["FirewallDomainListId"]]
    if any(each["Priority"] == rule["Priority"] for each in others):
        raise _conflict(f"The priority {rule['Priority']} is taken in {group['Id']}.")
    if rule["Action"] == "BLOCK" and not rule.get("BlockResponse"):
        raise _invalid("BlockResponse is required for the action BLOCK.")
    overrides = [rule.get(key) for key in ("BlockOverrideDomain", "BlockOverrideDnsType")]
    if rule.get("BlockResponse") == "OVERRIDE" and not all(overrides):
        raise _invalid("BlockOverrideDomain and BlockOverrideDnsType are required for OVERRIDE.")


def _add_associations():
    response = responses.Route53ResolverResponse

    @adds(response, "associate_firewall_rule_group")
    def associate(self):
        sent = _sent(self)
        _find(self, "groups", sent["FirewallRuleGroupId"])
        _look_for_vpc(self, sent["VpcId"])
        if not 100 < sent["Priority"] < 9900:
            raise _invalid("Priority must be between 100 and 9900.")
        for each in _kept(self, "associations").values():
            same = each["VpcId"] == sent["VpcId"]
            if same and sent["FirewallRuleGroupId"] == each["FirewallRuleGroupId"]:
                raise _conflict(f"{sent['FirewallRuleGroupId']} is associated with {sent['VpcId']} already.")
            if same and sent["Priority"] == each["Priority"]:
                raise _conflict(f"The priority {sent['Priority']} is taken in {sent['VpcId']}.")
        keys = ("FirewallRuleGroupId", "VpcId", "Name", "Priority")
        values = {key: sent[key] for key in keys}
        values["MutationProtection"] = sent.get("MutationProtection", "DISABLED")
        return _told("associations", _make(self, "associations", values))

    @adds(response, "get_firewall_rule_group_association")
    def get(self):
        return _told("associations", _find(self, "associations", _sent(self)["FirewallRuleGroupAssociationId"]))

    @adds(response, "update_firewall_rule_group_association")
    def update(self):
        sent = _sent(self)
        known = _find(self, "associations", sent["FirewallRuleGroupAssociationId"])
        if known["MutationProtection"] == "ENABLED" and sent.get("MutationProtection") != "DISABLED":
            raise Refusal("AccessDeniedException", f"{known['Id']} is protected from changes.")
        known.update({key: sent[key] for key in ("Name", "Priority", "MutationProtection") if key in sent})
        return _told("associations", known)

    @adds(response, "disassociate_firewall_rule_group")
    def disassociate(self):
        known = _find(self, "associations", _sent(self)["FirewallRuleGroupAssociationId"])
        if known["MutationProtection"] == "ENABLED":
            raise Refusal("AccessDeniedException", f"{known['Id']} is protected from removal.")
        return _remove(self, "associations", known)


def _look_for_vpc(response, vpc_id):
    backend = response.route53resolver_backend
    if vpc_id not in ec2_backends[backend.account_id][response.region].vpcs:
        raise ResourceNotFoundException(f"The VPC {vpc_id} doesn't exist.")


def _add_fail_open():
    response = responses.Route53ResolverResponse

    def told(self, vpc_id):
        owner = self.route53resolver_backend.account_id
        state = _kept(self, "configs").get(vpc_id, "DISABLED")
        config = {"Id": f"rslvr-fc-{vpc_id[4:]}", "ResourceId": vpc_id, "OwnerId": owner, "FirewallFailOpen": state}
        return json.dumps({"FirewallConfig": config})

    @adds(response, "get_firewall_config")
    def get(self):
        vpc_id = _sent(self)["ResourceId"]
        _look_for_vpc(self, vpc_id)
        return told(self, vpc_id)

    @adds(response, "update_firewall_config")
    def update(self):
        sent = _sent(self)
        _look_for_vpc(self, sent["ResourceId"])
        _kept(self, "configs")[sent["ResourceId"]] = sent["FirewallFailOpen"]
        return told(self, sent["ResourceId"])

    @adds(response, "list_firewall_configs")
    def list_configs(self):
        owner = self.route53resolver_backend.account_id
        configs = [
            {"Id": f"rslvr-fc-{vpc_id[4:]}", "ResourceId": vpc_id, "OwnerId": owner, "FirewallFailOpen": state}
            for vpc_id, state in _kept(self, "configs").items()
        ]
        return json.dumps({"FirewallConfigs": configs})
