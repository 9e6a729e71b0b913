import { Wafv2RuleGroup } from "@cdktf/provider-aws/lib/wafv2-rule-group";
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import type { Rule } from "../../../modules/waf/rule";
import { uriPath } from "../../../modules/waf/fields/uri-path";
import { byteMatch } from "../../../modules/waf/statements/byte-match";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { managedRuleGroup } from "../../../modules/waf/statements/managed-rule-group";
import { not } from "../../../modules/waf/statements/not";
import { toRuleGroupRule, toWebAclRule } from "../../../modules/waf/to-terraform";
import { synth } from "../../support/synth";

const visibilityConfig = { cloudwatchMetricsEnabled: true, metricName: "all", sampledRequestsEnabled: true };
const statement = geoMatch({ countryCodes: ["DE"] });

/** What Terraform reads of a rule of a web ACL. */
function inWebAcl(rule: Rule): unknown {
  const stack = synth((scope) => {
    const [name, defaultAction] = ["acl", { allow: {} }];
    const common = { ...scope.in("eu-west-1"), name, scope: "REGIONAL", defaultAction, visibilityConfig };
    new Wafv2WebAcl(scope, "acl", { ...common, rule: [toWebAclRule(rule)] });
  });
  const { rule: rules } = stack.resource?.aws_wafv2_web_acl?.acl as { rule: unknown[] };
  return rules[0];
}

/** What Terraform reads of a rule of a rule group. */
function inRuleGroup(rule: Rule): unknown {
  const stack = synth((scope) => {
    const common = { ...scope.in("eu-west-1"), name: "group", scope: "REGIONAL", capacity: 10, visibilityConfig };
    new Wafv2RuleGroup(scope, "group", { ...common, rule: [toRuleGroupRule(rule)] });
  });
  const { rule: rules } = stack.resource?.aws_wafv2_rule_group?.group as { rule: unknown[] };
  return rules[0];
}

const visibility = {
  visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "r", sampled_requests_enabled: true },
};

describe("a rule", () => {
  test("of a web ACL keeps its statement as it is, empty blocks too", () => {
    const nested = not(byteMatch({ field: uriPath(), searchString: "/", positionalConstraint: "EXACTLY" }));
    expect(inWebAcl({ name: "r", priority: 3, statement: nested, action: "allow" })).toEqual({
      name: "r",
      priority: 3,
      action: { allow: {} },
      statement: {
        not_statement: {
          statement: [
            {
              byte_match_statement: {
                search_string: "/",
                positional_constraint: "EXACTLY",
                field_to_match: { uri_path: {} },
                text_transformation: [{ priority: 0, type: "NONE" }],
              },
            },
          ],
        },
      },
      ...visibility,
    });
  });

  test.each<[string, Partial<Rule>, object]>([
    ["block", { action: "block" }, { action: { block: {} } }],
    ["count", { action: "count" }, { action: { count: {} } }],
    ["captcha", { action: "captcha" }, { action: { captcha: {} } }],
    ["challenge", { action: "challenge" }, { action: { challenge: {} } }],
    [
      "block with an answer",
      { action: "block", customResponse: { responseCode: 429, bodyKey: "slow", headers: { "retry-after": "60" } } },
      {
        action: {
          block: {
            custom_response: {
              response_code: 429,
              custom_response_body_key: "slow",
              response_header: [{ name: "retry-after", value: "60" }],
            },
          },
        },
      },
    ],
    [
      "block with a status",
      { action: "block", customResponse: { responseCode: 404 } },
      { action: { block: { custom_response: { response_code: 404 } } } },
    ],
    [
      "allow with headers",
      { action: "allow", insertHeaders: { checked: "yes" } },
      { action: { allow: { custom_request_handling: { insert_header: [{ name: "checked", value: "yes" }] } } } },
    ],
    [
      "captcha that holds for a time",
      { action: "captcha", immunityTimeInSeconds: 600 },
      { action: { captcha: {} }, captcha_config: { immunity_time_property: { immunity_time: 600 } } },
    ],
    [
      "count with labels",
      { action: "count", labels: ["a:b", "c"] },
      { action: { count: {} }, rule_label: [{ name: "a:b" }, { name: "c" }] },
    ],
  ])("does %s in a web ACL and in a rule group", (_, more, expected) => {
    const rule: Rule = { name: "r", priority: 0, statement, ...more };
    const whole = { name: "r", priority: 0, statement: statement.json, ...visibility, ...expected };
    expect(inWebAcl(rule)).toEqual(whole);
    expect(inRuleGroup(rule)).toEqual(whole);
  });

  test("of a web ACL has a challenge that holds for a time", () => {
    const rule: Rule = { name: "r", priority: 0, statement, action: "challenge", immunityTimeInSeconds: 900 };
    expect(inWebAcl(rule)).toMatchObject({
      challenge_config: { immunity_time_property: { immunity_time: 900 } },
    });
  });

  test.each(["none", "count"] as const)(
    "that is a managed rule group has the override %s and no action",
    (override) => {
      const group = managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet" });
      const json = inWebAcl({ name: "r", priority: 0, statement: group, overrideAction: override });
      expect(json).toEqual({
        name: "r",
        priority: 0,
        override_action: { [override]: {} },
        statement: { managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesSQLiRuleSet" } },
        ...visibility,
      });
    },
  );

  test("keeps no samples of requests if it is told so", () => {
    expect(inWebAcl({ name: "r", priority: 0, statement, action: "block", sampledRequests: false })).toMatchObject({
      visibility_config: { sampled_requests_enabled: false, cloudwatch_metrics_enabled: true },
    });
  });
});
