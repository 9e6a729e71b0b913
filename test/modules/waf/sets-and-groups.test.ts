import { WafLogGroup } from "../../../modules/waf/log-group";
import { RegexPatternSet } from "../../../modules/waf/regex-pattern-set";
import type { Rule } from "../../../modules/waf/rule";
import { RuleGroup, type RuleGroupProps } from "../../../modules/waf/rule-group";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { WebAclAssociation, type WebAclAssociationProps } from "../../../modules/waf/association";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const geo: Rule = { name: "geo", priority: 5, statement: geoMatch({ countryCodes: ["KP"] }), action: "block" };

describe("RuleGroup", () => {
  const build = (props: Partial<RuleGroupProps> = {}) =>
    synth(
      (s) => new RuleGroup(s, "group", { placement: s.in("eu-west-1"), name: "countries", rules: [geo], ...props }),
    );
  const group = (props?: Partial<RuleGroupProps>) => bodiesOf(build(props), "aws_wafv2_rule_group")[0];

  test("takes the capacity that its rules need, and is named by it", () => {
    expect(group()).toEqual({
      provider: "aws.eu-west-1",
      name: "countries-1",
      scope: "REGIONAL",
      capacity: 1,
      rule: [
        {
          name: "geo",
          priority: 5,
          action: { block: {} },
          statement: { geo_match_statement: { country_codes: ["KP"] } },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "geo", sampled_requests_enabled: true },
        },
      ],
      visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "countries", sampled_requests_enabled: true },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("gets another name with another capacity, so that the new one can stand beside the old one", () => {
    expect(group({ capacity: 50 })).toMatchObject({ name: "countries-50", capacity: 50 });
  });

  test("keeps its name while its rules change within the capacity", () => {
    const more = [geo, { ...geo, name: "geo-2", priority: 6 }];
    expect(group({ capacity: 50, rules: more })?.name).toBe(group({ capacity: 50 })?.name);
  });

  test("is charged to a web ACL with all of its capacity", () => {
    synth((s) => {
      const made = new RuleGroup(s, "group", { placement: s.in("eu-west-1"), name: "a", rules: [geo], capacity: 50 });
      expect(made.statement({ overrides: { geo: "count" } })).toMatchObject({
        capacity: 50,
        problems: [],
        json: {
          rule_group_reference_statement: { rule_action_override: [{ name: "geo", action_to_use: { count: {} } }] },
        },
      });
    });
  });
});

describe("RegexPatternSet", () => {
  test("holds its patterns as they are, also those that Terraform would read as expressions", () => {
    const stack = synth(
      (s) =>
        new RegexPatternSet(s, "set", {
          placement: s.in("us-east-1"),
          scope: "CLOUDFRONT",
          name: "probes",
          patterns: ["^/\\.git", "${jndi:"],
        }),
    );
    expect(bodiesOf(stack, "aws_wafv2_regex_pattern_set")).toEqual([
      {
        provider: "aws.us-east-1",
        name: "probes",
        scope: "CLOUDFRONT",
        regular_expression: [{ regex_string: "^/\\.git" }, { regex_string: "$${jndi:" }],
        lifecycle: { create_before_destroy: true },
      },
    ]);
  });
});

describe("WafLogGroup", () => {
  const build = (keyArn?: string) =>
    synth((s) => new WafLogGroup(s, "log", { placement: s.in("eu-west-1"), name: "aws-waf-logs-shop", keyArn }));

  test("is encrypted, kept for a year, and lets log delivery write for this account alone", () => {
    const stack = build();
    expect(resourceOf(stack, "aws_cloudwatch_log_group")).toMatchObject({
      name: "aws-waf-logs-shop",
      retention_in_days: 365,
      kms_key_id: "${aws_kms_key.log_key_key.arn}",
    });
    const policy = resourceOf(stack, "aws_cloudwatch_log_resource_policy");
    expect(statementsOf(policy.policy_document)).toMatchObject({
      LogDeliveryWrite: {
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Resource: "arn:aws:logs:eu-west-1:999999999999:log-group:aws-waf-logs-shop:log-stream:*",
      },
    });
  });

  test("takes a key that is there", () => {
    const keyArn = "arn:aws:kms:eu-west-1:999999999999:key/11111111-1111-1111-1111-111111111111";
    const stack = build(keyArn);
    expect(resourceOf(stack, "aws_cloudwatch_log_group")).toMatchObject({ kms_key_id: keyArn });
    expect(bodiesOf(stack, "aws_kms_key")).toEqual([]);
  });
});

describe("WebAclAssociation", () => {
  const webAclArn = "${aws_wafv2_web_acl.a.arn}";
  const build = (props: Pick<WebAclAssociationProps, "resourceType" | "resourceArn" | "notUnderFirewallManager">) =>
    synth((s) => new WebAclAssociation(s, "association", { placement: s.in("eu-west-1"), webAclArn, ...props }));

  test.each([
    ["appsync-api", "arn:aws:appsync:eu-west-1:999999999999:apis/abc"],
    ["cognito-user-pool", "arn:aws:cognito-idp:eu-west-1:999999999999:userpool/eu-west-1_a"],
    ["app-runner-service", "arn:aws:apprunner:eu-west-1:999999999999:service/shop/8fe1e10304f84fd2b0df550fe98a71fa"],
    ["verified-access-instance", "arn:aws:ec2:eu-west-1:999999999999:verified-access-instance/vai-0ce000c0b7643abea"],
    ["appsync-api", "${aws_appsync_graphql_api.a.arn}"],
  ] as const)("puts a web ACL before %s %s", (resourceType, resourceArn) => {
    expect(bodiesOf(build({ resourceType, resourceArn }), "aws_wafv2_web_acl_association")).toEqual([
      { provider: "aws.eu-west-1", web_acl_arn: webAclArn, resource_arn: resourceArn },
    ]);
  });

  test.each([
    ["application-load-balancer", "arn:aws:elasticloadbalancing:eu-west-1:999999999999:loadbalancer/app/shop/1"],
    ["rest-api-stage", "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/live"],
  ] as const)("says in the JSON why Firewall Manager does not hold %s", (resourceType, resourceArn) => {
    const stack = build({ resourceType, resourceArn, notUnderFirewallManager: "the policy leaves this account out" });
    expect(resourceOf(stack, "aws_wafv2_web_acl_association")["//"]).toMatchObject({
      acknowledgements: { "LZ-WAF-05": { reason: `${resourceType}: the policy leaves this account out` } },
    });
  });
});
