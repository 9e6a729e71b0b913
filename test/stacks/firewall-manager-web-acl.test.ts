import { webAclSchema, type WebAclRuleSettings } from "../../config/schema/services/firewall-manager/web-acl";
import { type Statement } from "../../modules/waf/statement";
import { webAclRules } from "../../stacks/security/firewall-manager/web-acl-rules";
import { bodiesOf } from "../support/bodies";
import { synthesizedExample } from "../support/example";
import type { Resource, StackJson } from "../support/synth";

const LIST: Statement = { json: { ip_set_reference_statement: { arn: "arn" } }, capacity: 1 };

function jsonOf(rule: object): unknown {
  const settings = webAclSchema.parse({ ruleGroups: [{ name: "group", rules: [{ name: "rule", ...rule }] }] });
  const [made, ...others] = webAclRules(settings.ruleGroups[0]?.rules as WebAclRuleSettings[], () => LIST);
  expect(others).toEqual([]);
  expect(made).toMatchObject({ name: "rule", priority: 0, action: "block" });
  expect(made?.statement.problems ?? []).toEqual([]);
  return made?.statement.json;
}

describe("rules of the configuration", () => {
  test("ask the addresses of a list", () => {
    expect(jsonOf({ type: "ip-list", ipList: "blocked" })).toEqual(LIST.json);
  });

  test("ask for countries, or for all others", () => {
    const germany = { geo_match_statement: { country_codes: ["AT", "DE"] } };
    expect(jsonOf({ type: "countries", countries: ["DE", "AT", "DE"] })).toEqual(germany);
    expect(jsonOf({ type: "countries", countries: ["AT", "DE"], others: true })).toEqual({
      not_statement: { statement: [germany] },
    });
  });

  test("put more countries than AWS takes into several statements", () => {
    const countries =
      "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK US CA MX BR AR CL PE CO JP KR SG AU NZ IN ZA EG MA KE NG".split(
        " ",
      );
    const { or_statement: or } = jsonOf({ type: "countries", countries }) as {
      or_statement: { statement: { geo_match_statement: { country_codes: string[] } }[] };
    };
    const parts = or.statement.map((part) => part.geo_match_statement.country_codes);
    expect(parts.map(({ length }) => length)).toEqual([50, 1]);
    expect(parts.flat().sort()).toEqual([...countries].sort());
  });

  test("count the requests of an address, behind a proxy by its header", () => {
    expect(jsonOf({ type: "rate-limit", limit: 100, windowInSeconds: 60 })).toEqual({
      rate_based_statement: { limit: 100, evaluation_window_sec: 60, aggregate_key_type: "IP" },
    });
    expect(jsonOf({ type: "rate-limit", limit: 100, forwardedIpHeader: "X-Real-IP" })).toMatchObject({
      rate_based_statement: {
        aggregate_key_type: "FORWARDED_IP",
        forwarded_ip_config: { header_name: "X-Real-IP", fallback_behavior: "MATCH" },
      },
    });
  });

  test("look for SQL in one part of the request or in any of several", () => {
    expect(jsonOf({ type: "sql-injection", fields: ["query-string"] })).toMatchObject({
      sqli_match_statement: { sensitivity_level: "LOW", field_to_match: { query_string: {} } },
    });
    const { or_statement: or } = jsonOf({ type: "sql-injection", sensitivity: "HIGH" }) as {
      or_statement: { statement: Record<string, unknown>[] };
    };
    expect(or.statement).toHaveLength(4);
    expect(JSON.stringify(or)).toMatch(/"oversize_handling":"CONTINUE"/);
    expect(JSON.stringify(or)).not.toMatch(/"LOW"/);
  });

  test("look for scripts", () => {
    expect(jsonOf({ type: "cross-site-scripting", fields: ["uri-path"] })).toMatchObject({
      xss_match_statement: { field_to_match: { uri_path: {} } },
    });
  });

  test("take a body that is not seen to its end for a large one", () => {
    expect(jsonOf({ type: "body-size", maxBytes: 8192 })).toMatchObject({
      size_constraint_statement: {
        comparison_operator: "GT",
        size: 8192,
        field_to_match: { body: { oversize_handling: "MATCH" } },
      },
    });
  });

  test("are tried in their order", () => {
    const rules = ["one", "two"].map((name) => ({ name, type: "rate-limit", limit: 10 }));
    const settings = webAclSchema.parse({ ruleGroups: [{ name: "group", rules }] });
    const made = webAclRules(settings.ruleGroups[0]?.rules as WebAclRuleSettings[], () => LIST);
    expect(made.map(({ name, priority }) => [name, priority])).toEqual([
      ["one", 0],
      ["two", 1],
    ]);
  });
});

describe("rule groups of the complete example", () => {
  const security = (): StackJson => synthesizedExample("complete")["security"] as StackJson;
  const placesOf = (type: string): string[] =>
    bodiesOf(security(), type).map(
      ({ name, scope, provider }) => `${String(name)} ${String(scope)} ${String(provider)}`,
    );

  test("stand where policies name them, for CloudFront only what its policies name", () => {
    const groups = placesOf("aws_wafv2_rule_group").map((place) => place.replace(/-\d+ /, " "));
    expect(groups.sort()).toEqual([
      "complete-baseline CLOUDFRONT aws.us-east-1",
      "complete-baseline REGIONAL aws.eu-central-1",
      "complete-baseline REGIONAL aws.eu-south-1",
      "complete-baseline REGIONAL aws.us-east-1",
      "complete-injection REGIONAL aws.eu-central-1",
      "complete-injection REGIONAL aws.eu-south-1",
      "complete-injection REGIONAL aws.us-east-1",
    ]);
  });

  test("have IPv4 and IPv6 addresses of one file in sets of their own", () => {
    const sets = bodiesOf(security(), "aws_wafv2_ip_set").filter(({ provider }) => provider === "aws.eu-central-1");
    expect(sets.map(({ name, ip_address_version, addresses }) => [name, ip_address_version, addresses])).toEqual([
      ["complete-blocked-ipv4-1", "IPV4", ["198.51.100.0/24", "203.0.113.77/32"]],
      ["complete-blocked-ipv6-1", "IPV6", ["2001:db8:bad::/48"]],
      ["complete-offices-ipv4-1", "IPV4", ["192.0.2.0/25"]],
      ["complete-offices-ipv6-1", "IPV6", ["2001:db8:1::/64"]],
    ]);
  });

  test("are named by the policies of their own scope and region", () => {
    const named = bodiesOf(security(), "aws_fms_policy").flatMap((policy) => {
      const { managed_service_data: text } = policy.security_service_policy_data as Resource;
      const { preProcessRuleGroups = [] } = JSON.parse(String(text)) as { preProcessRuleGroups?: Resource[] };
      return preProcessRuleGroups
        .filter(({ ruleGroupType }) => ruleGroupType === "RuleGroup")
        .map(({ ruleGroupArn }) => [policy.name, policy.provider, ruleGroupArn]);
    });
    expect(named).toContainEqual([
      "complete-web-cloudfront",
      "aws.us-east-1",
      expect.stringContaining("waf-cloudfront_baseline") as unknown,
    ]);
    for (const [name, provider, arn] of named) {
      const region = String(provider).replace("aws.", "");
      const place = name === "complete-web-cloudfront" ? "waf-cloudfront_" : `waf-${region}_`;
      expect(String(arn)).toContain(`aws_wafv2_rule_group.${place}`);
    }
  });
});
