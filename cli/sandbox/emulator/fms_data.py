"""The data of Firewall Manager's policies: what AWS refuses, and what it tells back.

AWS reads the JSON into objects and writes it from them: in an order of its own, with null and the default for every key
that was not sent. So a policy that leaves a key out, and whose default is not null, would change for ever.
https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_SecurityServicePolicyData.html
"""

import json

CLOUDFRONT = "AWS::CloudFront::Distribution"
LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer"
CLASSIC_LOAD_BALANCER = "AWS::ElasticLoadBalancing::LoadBalancer"

RESOURCE_TYPES = {
    "WAFV2": {"AWS::ApiGateway::Stage", LOAD_BALANCER, CLOUDFRONT},
    "SHIELD_ADVANCED": {LOAD_BALANCER, CLASSIC_LOAD_BALANCER, "AWS::EC2::EIP", CLOUDFRONT},
    "SECURITY_GROUPS_COMMON": {
        "AWS::EC2::Instance",
        "AWS::EC2::NetworkInterface",
        LOAD_BALANCER,
        CLASSIC_LOAD_BALANCER,
    },
    "SECURITY_GROUPS_CONTENT_AUDIT": {"AWS::EC2::SecurityGroup", "AWS::EC2::NetworkInterface", "AWS::EC2::Instance"},
    "SECURITY_GROUPS_USAGE_AUDIT": {"AWS::EC2::SecurityGroup"},
    "NETWORK_FIREWALL": {"AWS::EC2::VPC"},
    "DNS_FIREWALL": {"AWS::EC2::VPC"},
    "NETWORK_ACL_COMMON": {"AWS::EC2::Subnet"},
}

# A key that must be sent; every other one has the default beside it.
NEEDED = object()

GROUPS = {
    "ruleGroupArn": None,
    "overrideAction": NEEDED,
    "managedRuleGroupIdentifier": None,
    "ruleGroupType": NEEDED,
    "excludeRules": [],
    "sampledRequestsEnabled": True,
    "ruleActionOverrides": None,
}
MANAGED_GROUP = {
    "versionEnabled": None,
    "version": None,
    "vendorName": NEEDED,
    "managedRuleGroupName": NEEDED,
    "managedRuleGroupConfigs": None,
}
WAFV2 = {
    "type": NEEDED,
    "defaultAction": NEEDED,
    "preProcessRuleGroups": NEEDED,
    "postProcessRuleGroups": NEEDED,
    "customRequestHandling": None,
    "tokenDomains": None,
    "customResponse": None,
    "overrideCustomerWebACLAssociation": NEEDED,
    "sampledRequestsEnabledForDefaultActions": False,
    "loggingConfiguration": None,
    "optimizeUnassociatedWebACL": False,
    "webACLSource": "DEFAULT",
    "captchaConfig": None,
    "challengeConfig": None,
    "associationConfig": None,
}
LOGGING = {"redactedFields": [], "logDestinationConfigs": NEEDED, "loggingFilterConfigs": None}
SHIELD = {
    "type": NEEDED,
    "overrideCustomerWebaclClassic": False,
    "automaticResponseConfiguration": {"automaticResponseStatus": "IGNORED", "automaticResponseAction": None},
    "optimizeUnassociatedWebACL": False,
}
SECURITY_GROUPS_COMMON = {
    "type": NEEDED,
    "securityGroups": NEEDED,
    "includeSharedVPC": False,
    "revertManualSecurityGroupChanges": False,
    "enableTagDistribution": False,
    "enableSecurityGroupReferencesDistribution": False,
    "exclusiveResourceSecurityGroupManagement": False,
    "applyToAllEC2InstanceENIs": False,
}
CONTENT_AUDIT = {
    "type": NEEDED,
    "securityGroups": None,
    "securityGroupAction": None,
    "preManagedOptions": None,
}
USAGE_AUDIT = {
    "type": NEEDED,
    "coalesceRedundantSecurityGroups": NEEDED,
    "deleteUnusedSecurityGroups": NEEDED,
    "optionalDelayForUnusedInMinutes": None,
}
DNS_FIREWALL = {"type": NEEDED, "postProcessRuleGroups": [], "preProcessRuleGroups": []}
FIREWALL_RULES = {
    "networkFirewallStatelessRuleGroupReferences": NEEDED,
    "networkFirewallStatelessFragmentDefaultActions": NEEDED,
    "networkFirewallStatelessDefaultActions": NEEDED,
    "networkFirewallStatelessCustomActions": [],
    "networkFirewallStatefulRuleGroupReferences": NEEDED,
    "networkFirewallStatefulEngineOptions": None,
    "networkFirewallStatefulDefaultActions": None,
    "networkFirewallLoggingConfiguration": None,
}
DISTRIBUTED = {"type": NEEDED, **FIREWALL_RULES, "networkFirewallOrchestrationConfig": NEEDED}
ORCHESTRATION = {
    "firewallCreationConfig": None,
    "routeManagementConfig": None,
    "routeManagementTargetTypes": None,
    "routeManagementAction": "OFF",
    "allowedIPV4CidrList": None,
    "singleFirewallEndpointPerVPC": False,
}
CENTRALIZED = {"type": NEEDED, "awsNetworkFirewallConfig": NEEDED, "firewallDeploymentModel": NEEDED}
FIREWALL_LOGGING = {"overrideExistingConfig": False, "logDestinationConfigs": NEEDED}


class BadData(Exception):
    pass


def echo(kind, text, types, option):
    """The data as AWS tells it back; BadData for what it refuses."""
    try:
        sent = json.loads(text or "")
    except ValueError as error:
        raise BadData("ManagedServiceData is not JSON") from error
    if not isinstance(sent, dict) or sent.get("type") != kind:
        raise BadData(f"ManagedServiceData is not of the type {kind}")
    return json.dumps(READERS[kind](sent, types, option or {}))


def read(name, sent, shape):
    """An object with exactly the keys of its shape, in AWS's order."""
    if not isinstance(sent, dict):
        raise BadData(f"{name} is not an object")
    unknown = set(sent) - set(shape)
    if unknown:
        raise BadData(f"{name} has unknown fields: {', '.join(sorted(unknown))}")
    missing = [key for key, default in shape.items() if default is NEEDED and sent.get(key) is None]
    if missing:
        raise BadData(f"{name} lacks {', '.join(missing)}")
    return {key: default if sent.get(key) is None else sent[key] for key, default in shape.items()}


def _waf(sent, types, _):
    data = read("WAFV2", sent, WAFV2)
    for key in ("preProcessRuleGroups", "postProcessRuleGroups"):
        data[key] = [_rule_group(each) for each in data[key]]
    if data["loggingConfiguration"]:
        logging = read("loggingConfiguration", data["loggingConfiguration"], LOGGING)
        destinations = logging["logDestinationConfigs"]
        if len(destinations) != 1 or "aws-waf-logs-" not in destinations[0] or ":logs:" in destinations[0]:
            raise BadData("loggingConfiguration takes one bucket or Firehose stream named aws-waf-logs-*")
        if len(logging["redactedFields"]) > 20:
            raise BadData("loggingConfiguration has more than 20 redactedFields")
        data["loggingConfiguration"] = logging
    if data["associationConfig"] and CLOUDFRONT not in types:
        raise BadData("associationConfig is for CloudFront distributions")
    return data


def _rule_group(sent):
    group = read("a rule group", sent, GROUPS)
    identifier = group["managedRuleGroupIdentifier"]
    if (group["ruleGroupArn"] is None) == (identifier is None):
        raise BadData("a rule group has either ruleGroupArn or managedRuleGroupIdentifier")
    if identifier:
        group["managedRuleGroupIdentifier"] = read("managedRuleGroupIdentifier", identifier, MANAGED_GROUP)
    elif group["ruleActionOverrides"]:
        raise BadData("ruleActionOverrides are for managed rule groups")
    return group


def _shield(sent, types, _):
    if not set(types) & {LOAD_BALANCER, CLOUDFRONT}:
        # Nothing of the application layer: there is nothing to set.
        return read("SHIELD_ADVANCED", sent, {"type": NEEDED})
    if set(types) - {LOAD_BALANCER, CLOUDFRONT} and sent.get("automaticResponseConfiguration"):
        raise BadData("automaticResponseConfiguration is for load balancers and distributions")
    data = read("SHIELD_ADVANCED", sent, SHIELD)
    response = read(
        "automaticResponseConfiguration",
        data["automaticResponseConfiguration"],
        SHIELD["automaticResponseConfiguration"],
    )
    enabled = response["automaticResponseStatus"] == "ENABLED"
    if enabled != (response["automaticResponseAction"] is not None):
        raise BadData("automaticResponseAction goes with ENABLED, and with it alone")
    return {**data, "automaticResponseConfiguration": response}


def _security_groups_common(sent, *_):
    data = read("SECURITY_GROUPS_COMMON", sent, SECURITY_GROUPS_COMMON)
    if len(data["securityGroups"]) != 1:
        raise BadData("one security group is allowed")
    if data["enableTagDistribution"] and not data["revertManualSecurityGroupChanges"]:
        raise BadData("enableTagDistribution needs revertManualSecurityGroupChanges")
    return data


def _content_audit(sent, *_):
    data = read("SECURITY_GROUPS_CONTENT_AUDIT", sent, CONTENT_AUDIT)
    if data["securityGroupAction"] is not None and not isinstance(data["securityGroupAction"], dict):
        raise BadData("securityGroupAction is not an object")
    if (data["securityGroups"] is None) != (data["securityGroupAction"] is None):
        raise BadData("securityGroups and securityGroupAction go together")
    if not data["preManagedOptions"] and not data["securityGroups"]:
        raise BadData("there is nothing to audit by")
    return data


def _network_firewall(sent, _, option):
    model = (option.get("NetworkFirewallPolicy") or {}).get("FirewallDeploymentModel")
    if "firewallDeploymentModel" not in sent:
        if model == "CENTRALIZED":
            raise BadData("the policy option is CENTRALIZED, the data is not")
        data = read("NETWORK_FIREWALL", sent, DISTRIBUTED)
        orchestration = read(
            "networkFirewallOrchestrationConfig", data["networkFirewallOrchestrationConfig"], ORCHESTRATION
        )
        data["networkFirewallOrchestrationConfig"] = {
            **orchestration,
            "firewallCreationConfig": _zones(orchestration["firewallCreationConfig"]),
        }
        return _with_logging(data)
    if model != "CENTRALIZED":
        raise BadData("the data is centralized, the policy option is not CENTRALIZED")
    data = read("NETWORK_FIREWALL", sent, CENTRALIZED)
    rules = read("awsNetworkFirewallConfig", data["awsNetworkFirewallConfig"], FIREWALL_RULES)
    config = data["firewallDeploymentModel"]["centralizedFirewallDeploymentModel"][
        "centralizedFirewallOrchestrationConfig"
    ]
    config = {**config, "firewallCreationConfig": _zones(config["firewallCreationConfig"])}
    model = {"centralizedFirewallDeploymentModel": {"centralizedFirewallOrchestrationConfig": config}}
    return {**data, "awsNetworkFirewallConfig": _with_logging(rules), "firewallDeploymentModel": model}


def _with_logging(data):
    logging = data["networkFirewallLoggingConfiguration"]
    if logging:
        data["networkFirewallLoggingConfiguration"] = read("logging", logging, FIREWALL_LOGGING)
    return data


def _zones(creation):
    if creation is None:
        return None
    shape = {"availabilityZoneId": None, "availabilityZoneName": None, "allowedIPV4CidrList": []}
    zones = [read("a zone", each, shape) for each in creation["endpointLocation"]["availabilityZoneConfigList"]]
    if any((zone["availabilityZoneId"] is None) == (zone["availabilityZoneName"] is None) for zone in zones):
        raise BadData("a zone has either availabilityZoneId or availabilityZoneName")
    return {"endpointLocation": {"availabilityZoneConfigList": zones}}


def _dns_firewall(sent, *_):
    data = read("DNS_FIREWALL", sent, DNS_FIREWALL)
    for key, least, most in (("preProcessRuleGroups", 1, 99), ("postProcessRuleGroups", 9901, 10000)):
        if any(not least <= group["priority"] <= most for group in data[key]):
            raise BadData(f"priorities of {key} are {least} to {most}")
    return data


def _network_acl(sent, _, option):
    entries = (option.get("NetworkAclCommonPolicy") or {}).get("NetworkAclEntrySet") or {}
    if not entries.get("FirstEntries") and not entries.get("LastEntries"):
        raise BadData("a network ACL policy needs a first or last entry")
    return read("NETWORK_ACL_COMMON", sent, {"type": NEEDED})


READERS = {
    "WAFV2": _waf,
    "SHIELD_ADVANCED": _shield,
    "SECURITY_GROUPS_COMMON": _security_groups_common,
    "SECURITY_GROUPS_CONTENT_AUDIT": _content_audit,
    "SECURITY_GROUPS_USAGE_AUDIT": lambda sent, *_: read("SECURITY_GROUPS_USAGE_AUDIT", sent, USAGE_AUDIT),
    "NETWORK_FIREWALL": _network_firewall,
    "DNS_FIREWALL": _dns_firewall,
    "NETWORK_ACL_COMMON": _network_acl,
}
