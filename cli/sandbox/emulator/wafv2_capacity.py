"""Capacity units (WCU) of WAF's statements.

https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statements-list.html, each statement's own page, and
https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
"""

MANAGED = {
    "AWSManagedRulesACFPRuleSet": 50,
    "AWSManagedRulesATPRuleSet": 50,
    "AWSManagedRulesAdminProtectionRuleSet": 100,
    "AWSManagedRulesAmazonIpReputationList": 25,
    "AWSManagedRulesAnonymousIpList": 50,
    "AWSManagedRulesAntiDDoSRuleSet": 50,
    "AWSManagedRulesBotControlRuleSet": 50,
    "AWSManagedRulesCommonRuleSet": 700,
    "AWSManagedRulesKnownBadInputsRuleSet": 200,
    "AWSManagedRulesLinuxRuleSet": 200,
    "AWSManagedRulesPHPRuleSet": 100,
    "AWSManagedRulesSQLiRuleSet": 200,
    "AWSManagedRulesUnixRuleSet": 100,
    "AWSManagedRulesWindowsRuleSet": 200,
    "AWSManagedRulesWordPressRuleSet": 100,
}


def statements_within(statement):
    """The statement and every one inside it."""
    yield statement
    for body in statement.values():
        if isinstance(body, dict):
            for inner in [*body.get("Statements", []), body.get("Statement"), body.get("ScopeDownStatement")]:
                if inner:
                    yield from statements_within(inner)


def capacity_of(statement, rule_group_capacity):
    return sum(_own(kind, body or {}, rule_group_capacity) for part in statements_within(statement) for kind, body in part.items())


def _own(kind, body, rule_group_capacity):
    if kind == "ManagedRuleGroupStatement":
        return MANAGED.get(body["Name"], 0)
    if kind == "RuleGroupReferenceStatement":
        return rule_group_capacity(body["ARN"])
    if kind == "RateBasedStatement":
        return 2 + 30 * len(body.get("CustomKeys") or [])
    if kind == "IPSetReferenceStatement":
        return 5 if body.get("IPSetForwardedIPConfig", {}).get("Position") == "ANY" else 1
    base = {
        "GeoMatchStatement": 1,
        "LabelMatchStatement": 1,
        "AsnMatchStatement": 1,
        "SizeConstraintStatement": 1,
        "RegexMatchStatement": 3,
        "RegexPatternSetReferenceStatement": 25,
        "SqliMatchStatement": 30 if body.get("SensitivityLevel") == "HIGH" else 20,
        "XssMatchStatement": 40,
        "ByteMatchStatement": 10 if str(body.get("PositionalConstraint")).startswith("CONTAINS") else 2,
    }.get(kind, 0)
    field = body.get("FieldToMatch") or {}
    base = base * 2 if "JsonBody" in field else base
    base = base + 10 if "AllQueryArguments" in field else base
    return base + 10 * sum(each["Type"] != "NONE" for each in body.get("TextTransformations") or [])
