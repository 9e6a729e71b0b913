import { isWafCountryCode, WAF_COUNTRY_CODES, wafCountryCodeMeant } from "../../core/waf-country-codes";
import {
  WAF_MANAGED_RULE_GROUP_NAMES,
  WAF_MANAGED_RULE_GROUPS,
  wafManagedRuleGroup,
} from "../../core/waf-managed-rule-groups";

describe("WAF's country codes", () => {
  test("are 250, each once", () => {
    expect(new Set(WAF_COUNTRY_CODES).size).toBe(250);
    expect(WAF_COUNTRY_CODES.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  test.each([
    ["GB", true],
    ["XK", true],
    ["UK", false],
    ["EU", false],
    ["gb", false],
    ["", false],
  ])("hold %s: %s", (code, expected) => {
    expect(isWafCountryCode(code)).toBe(expected);
  });

  test.each([
    ["uk", "GB"],
    [" fr", "FR"],
    ["EL", "GR"],
    ["EU", undefined],
    ["toString", undefined],
  ])("are guessed from %s as %s", (got, expected) => {
    expect(wafCountryCodeMeant(got)).toBe(expected);
  });
});

describe("AWS's managed rule groups", () => {
  /** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
  test.each([
    ["AWSManagedRulesCommonRuleSet", 700, "core-rule-set", 22],
    ["AWSManagedRulesAdminProtectionRuleSet", 100, "admin-protection", 1],
    ["AWSManagedRulesKnownBadInputsRuleSet", 200, "known-bad-inputs", 12],
    ["AWSManagedRulesSQLiRuleSet", 200, "sql-database", 8],
    ["AWSManagedRulesLinuxRuleSet", 200, "linux-os", 3],
    ["AWSManagedRulesUnixRuleSet", 100, "posix-os", 4],
    ["AWSManagedRulesWindowsRuleSet", 200, "windows-os", 9],
    ["AWSManagedRulesPHPRuleSet", 100, "php-app", 5],
    ["AWSManagedRulesWordPressRuleSet", 100, "wordpress-app", 2],
    ["AWSManagedRulesAmazonIpReputationList", 25, "amazon-ip-list", 3],
    ["AWSManagedRulesAnonymousIpList", 50, "anonymous-ip-list", 2],
    ["AWSManagedRulesBotControlRuleSet", 50, "bot-control", 39],
    ["AWSManagedRulesATPRuleSet", 50, "atp", 11],
    ["AWSManagedRulesACFPRuleSet", 50, "acfp", 16],
    ["AWSManagedRulesAntiDDoSRuleSet", 50, "anti-ddos", 3],
  ])("%s takes %d units, labels in %s and has %d rules", (name, capacity, namespace, rules) => {
    const group = wafManagedRuleGroup(name);
    expect(group).toMatchObject({ capacity, labelNamespace: `awswaf:managed:aws:${namespace}` });
    expect(group?.rules).toHaveLength(rules);
    expect(new Set(group?.rules).size).toBe(rules);
  });

  test("are all listed above", () => {
    expect(WAF_MANAGED_RULE_GROUP_NAMES).toHaveLength(15);
    expect(wafManagedRuleGroup("AWSManagedRulesNone")).toBeUndefined();
  });

  test("have versions but for the IP reputation groups, and rule names that AWS takes", () => {
    const without = WAF_MANAGED_RULE_GROUPS.filter(({ versioned }) => !versioned).map(({ name }) => name);
    expect(without).toEqual(["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesAnonymousIpList"]);
    expect(WAF_MANAGED_RULE_GROUPS.flatMap(({ rules }) => rules).filter((rule) => !/^[\w-]+$/.test(rule))).toEqual([]);
  });

  test("cost a price of their own where they need a configuration", () => {
    for (const { paid, configuration } of WAF_MANAGED_RULE_GROUPS) expect(paid).toBe(configuration !== undefined);
  });
});
