"""WAF: what is used cannot be deleted, limits hold, web ACLs are told as they were written."""

import ipaddress
import json
import re

import moto.wafv2.models as models
import moto.wafv2.responses as responses
from moto.apigateway.models import apigateway_backends
from moto.logs.models import logs_backends
from moto.wafv2.exceptions import WAFNonexistentItemException, WAFv2ClientError

from patching import replaces, sets, store
from wafv2_capacity import capacity_of, statements_within

MAX_ADDRESSES = 10_000
MAX_CAPACITY = 5_000

# Members of a web ACL that moto keeps; AWS replaces all of them at each update, moto keeps what is left out.
WEB_ACL_MEMBERS = {
    "AssociationConfig": "association_config",
    "CaptchaConfig": "captcha_config",
    "ChallengeConfig": "challenge_config",
    "CustomResponseBodies": "custom_response_bodies",
    "TokenDomains": "token_domains",
}


class WafError(WAFv2ClientError):
    pass


def invalid(message):
    return WafError("WAFInvalidParameterException", f"Error reason: {message}")


def limits_exceeded(message):
    return WafError("WAFLimitsExceededException", f"AWS WAF couldn't perform the operation because {message}")


def in_use(arn):
    return WafError("WAFAssociatedItemException", f"AWS WAF couldn't perform the operation: {arn} is used elsewhere")


def duplicate():
    return WafError("WAFDuplicateItemException", "AWS WAF could not perform the operation: the name is taken")


def apply():
    _scopes()
    _ip_sets()
    _regex_pattern_sets()
    _rule_groups()
    _web_acls()
    _associations()
    _logging()


def _scopes():
    """Everything for CloudFront is called in us-east-1 alone; moto answers in every region."""

    def in_place(original, self):
        if self._get_param("Scope") == "CLOUDFRONT" and self.region != "us-east-1":
            raise invalid("the scope CLOUDFRONT is only valid in us-east-1, field: SCOPE_VALUE")
        return original(self)

    for kind in ("ip_set", "regex_pattern_set", "rule_group", "web_acl"):
        for action in ("create", "get", "update", "delete"):
            replaces(responses.WAFV2Response, f"{action}_{kind}")(in_place)


def _ip_sets():
    def check(version, addresses):
        if len(addresses) > MAX_ADDRESSES:
            raise limits_exceeded(f"an IP set holds {MAX_ADDRESSES} addresses at most")
        for address in addresses:
            try:
                network = ipaddress.ip_network(address)
            except ValueError as error:
                raise invalid(f"{error}, field: IP_ADDRESS, parameter: {address}") from error
            if network.prefixlen == 0 or f"IPV{network.version}" != version:
                raise invalid(f"The parameter contains formatting that is not valid, parameter: {address}")

    @replaces(models.WAFV2Backend, "create_ip_set")
    def create_ip_set(original, self, name, scope, description, ip_address_version, addresses, tags):
        check(ip_address_version, addresses)
        if any(each.name == name and each.scope == scope for each in self.ip_sets.values()):
            raise duplicate()
        return original(self, name, scope, description, ip_address_version, addresses, tags)

    @replaces(models.WAFV2Backend, "update_ip_set")
    def update_ip_set(original, self, name, scope, _id, description, addresses, lock_token):
        check(self.get_ip_set(name, scope, _id).ip_address_version, addresses)
        return original(self, name, scope, _id, description, addresses, lock_token)

    @replaces(models.FakeIPSet, "to_dict")
    def to_dict(original, self):
        # AWS tells IPv6 in full.
        told = original(self)
        return {**told, "Addresses": [ipaddress.ip_network(address).exploded for address in told["Addresses"]]}

    @replaces(models.WAFV2Backend, "delete_ip_set")
    def delete_ip_set(original, self, name, scope, _id, lock_token):
        _refuse_if_used(self, self.get_ip_set(name, scope, _id).arn)
        original(self, name, scope, _id, lock_token)


def _regex_pattern_sets():
    # moto calls those for CloudFront regional, so their tags are lost.
    def arn(name, account_id, region_name, _id, scope):
        return models.make_arn_for_ip_set(
            name=name, account_id=account_id, region_name=region_name, _id=_id, scope=scope
        ).replace("/ipset/", "/regexpatternset/")

    sets(models, "make_arn_for_regex_pattern_set", arn)

    @replaces(models.WAFV2Backend, "delete_regex_pattern_set")
    def delete_regex_pattern_set(original, self, name, scope, id, lock_token):
        _refuse_if_used(self, self.get_regex_pattern_set(name, scope, id).arn)
        original(self, name=name, scope=scope, id=id, lock_token=lock_token)


def _rule_groups():
    def check(self, rules, capacity):
        needed = sum(capacity_of(rule["Statement"], _rule_group_capacity(self)) for rule in rules or [])
        if needed > capacity:
            raise limits_exceeded(f"you exceeded the capacity limit for a rule group or web ACL ({needed} > {capacity})")
        _refuse_unknown(self, rules)

    @replaces(models.WAFV2Backend, "create_rule_group")
    def create_rule_group(original, self, **group):
        check(self, group["rules"], group["capacity"])
        return original(self, **group)

    @replaces(models.WAFV2Backend, "update_rule_group")
    def update_rule_group(original, self, **group):
        known = self.get_rule_group(group["name"], group["scope"], group["id"], None)
        check(self, group["rules"], known.capacity)
        updated = original(self, **group)
        updated.custom_response_bodies = group["custom_response_bodies"]
        updated.rules = updated.rules if group["rules"] else []
        return updated

    @replaces(models.WAFV2Backend, "delete_rule_group")
    def delete_rule_group(original, self, name, scope, id, lock_token):
        _refuse_if_used(self, self.get_rule_group(name, scope, id, None).arn)
        original(self, name=name, scope=scope, id=id, lock_token=lock_token)


def _web_acls():
    def check(self, rules):
        needed = sum(capacity_of(rule["Statement"], _rule_group_capacity(self)) for rule in rules or [])
        if needed > MAX_CAPACITY:
            raise limits_exceeded(f"you exceeded the capacity limit for a rule group or web ACL ({needed})")
        _refuse_unknown(self, rules)
        return needed

    @replaces(models.WAFV2Backend, "_is_duplicate_name")
    def _is_duplicate_name(original, self, name):
        if original(self, name):
            raise duplicate()
        return False

    @replaces(responses.WAFV2Response, "create_web_acl")
    def create_web_acl(original, self):
        body = json.loads(self.body)
        backend = _backend(self, body["Scope"])
        capacity = check(backend, body.get("Rules"))
        status, headers, answer = original(self)
        web_acl = backend.wacls[json.loads(answer)["Summary"]["ARN"]]
        web_acl.capacity = capacity
        store(backend, "data_protection")[web_acl.arn] = body.get("DataProtectionConfig")
        return status, headers, answer

    @replaces(responses.WAFV2Response, "update_web_acl")
    def update_web_acl(original, self):
        body = json.loads(self.body)
        backend = _backend(self, body["Scope"])
        web_acl = backend.get_web_acl(None, body["Name"], body["Id"])
        capacity = check(backend, body.get("Rules"))
        answer = original(self)
        web_acl.capacity = capacity
        web_acl.description = body.get("Description") or ""
        web_acl.rules = web_acl.rules if body.get("Rules") else []
        for member, attribute in WEB_ACL_MEMBERS.items():
            setattr(web_acl, attribute, body.get(member))
        store(backend, "data_protection")[web_acl.arn] = body.get("DataProtectionConfig")
        return answer

    @replaces(responses.WAFV2Response, "get_web_acl")
    def get_web_acl(original, self):
        arn = self._get_param("ARN")
        if arn and arn.split(":")[5].startswith("global"):
            self.region = models.GLOBAL_REGION
        status, headers, answer = original(self)
        told = json.loads(answer)
        web_acl = told["WebACL"]
        protection = store(self.wafv2_backend, "data_protection").get(web_acl["ARN"])
        told["WebACL"] = {key: value for key, value in web_acl.items() if value is not None}
        if protection:
            told["WebACL"]["DataProtectionConfig"] = protection
        return status, headers, json.dumps(told)

    @replaces(models.WAFV2Backend, "delete_web_acl")
    def delete_web_acl(original, self, name, scope, _id, lock_token):
        web_acl = self.get_web_acl(None, name, _id)
        if web_acl.associated_resources:
            raise in_use(web_acl.arn)
        original(self, name, scope, _id, lock_token)


def _associations():
    @replaces(models.WAFV2Backend, "associate_web_acl")
    def associate_web_acl(original, self, web_acl_arn, resource_arn):
        if not _exists(self.account_id, resource_arn):
            raise WAFNonexistentItemException()
        for other in self.wacls.values():  # a resource has one; another takes its place
            if resource_arn in other.associated_resources:
                other.associated_resources.remove(resource_arn)
        original(self, web_acl_arn, resource_arn)

    @replaces(responses.WAFV2Response, "get_web_acl_for_resource")
    def get_web_acl_for_resource(original, self):
        status, headers, answer = original(self)
        web_acl = json.loads(answer)["WebACL"]
        return status, headers, json.dumps({"WebACL": web_acl} if web_acl else {})


def _exists(account, arn):
    """Whether a resource is there, as far as this emulator knows its kind."""
    _, _, service, region, _, resource = arn.split(":", 5)
    # A load balancer may be one that a test only names.
    if service == "elasticloadbalancing" and not resource.startswith("loadbalancer/app/"):
        raise invalid("The ARN isn't valid. A valid ARN begins with arn: and includes other information, field: RESOURCE_ARN")
    stage = re.fullmatch(r"/restapis/([^/]+)/stages/([^/]+)", resource)
    if service == "apigateway" and not stage:
        raise invalid("The ARN isn't valid. A valid ARN begins with arn: and includes other information, field: RESOURCE_ARN")
    if stage:
        api = apigateway_backends[account][region].apis.get(stage[1])
        return bool(api) and stage[2] in api.stages
    return True


def _logging():
    @replaces(responses.WAFV2Response, "put_logging_configuration")
    def put_logging_configuration(original, self):
        configuration = json.loads(self.body)["LoggingConfiguration"]
        arn = configuration["ResourceArn"]
        scope = "CLOUDFRONT" if arn.split(":")[5].startswith("global") else "REGIONAL"
        if arn not in _backend(self, scope).wacls:
            raise WAFNonexistentItemException()
        for destination in configuration["LogDestinationConfigs"]:
            _check_destination(self.current_account, destination)
        return original(self)


def _check_destination(account, arn):
    _, _, service, region, _, resource = arn.split(":", 5)
    name = resource.removeprefix("log-group:").removeprefix("deliverystream/")
    if service not in ("s3", "firehose", "logs") or not name.startswith("aws-waf-logs-") or ":" in name:
        raise invalid(f"The ARN isn't valid, field: LOG_DESTINATION, parameter: {arn}")
    # A bucket may stand in any account, so whether it exists is not asked.
    if service == "logs" and name not in logs_backends[account][region].groups:
        raise WafError("WAFLogDestinationPermissionIssueException", f"Unable to deliver logs to {arn}")


def _backend(response, scope):
    region = models.GLOBAL_REGION if scope == "CLOUDFRONT" else response.region
    return models.wafv2_backends[response.current_account][region]


def _rule_group_capacity(backend):
    return lambda arn: backend.rule_groups[arn].capacity if arn in backend.rule_groups else 0


def _references(statement):
    return [
        part[kind]["ARN"]
        for part in statements_within(statement)
        for kind in ("IPSetReferenceStatement", "RegexPatternSetReferenceStatement", "RuleGroupReferenceStatement")
        if kind in part
    ]


def _refuse_unknown(backend, rules):
    known = {*backend.ip_sets, *backend.regex_pattern_sets, *backend.rule_groups}
    for rule in rules or []:
        for arn in _references(rule["Statement"]):
            # Those of another account (shared by Firewall Manager, or bought) are not looked for.
            if arn not in known and arn.split(":")[4] == backend.account_id:
                raise WAFNonexistentItemException()


def _refuse_if_used(backend, arn):
    for user in (*backend.wacls.values(), *backend.rule_groups.values()):
        if any(arn in _references(rule.statement) for rule in user.rules):
            raise in_use(arn)
