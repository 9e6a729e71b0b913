import { type AssociableResource } from "../../../modules/waf/associable";
import { WebAclAssociation, type WebAclAssociationProps } from "../../../modules/waf/association";
import { baselineRules, type BaselineOptions } from "../../../modules/waf/baseline";
import { WafLogGroup, type WafLogGroupProps } from "../../../modules/waf/log-group";
import { RegexPatternSet, type RegexPatternSetProps } from "../../../modules/waf/regex-pattern-set";
import type { Rule } from "../../../modules/waf/rule";
import { RuleGroup, type RuleGroupProps } from "../../../modules/waf/rule-group";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { managedRuleGroup } from "../../../modules/waf/statements/managed-rule-group";
import { WebAcl, type WebAclProps } from "../../../modules/waf/web-acl";
import { synth } from "../../support/synth";

const geo = (more: Partial<Rule> = {}): Rule => {
  return { name: "geo", priority: 1, statement: geoMatch({ countryCodes: ["KP"] }), action: "block", ...more };
};
const heavy = (capacity: number): Rule => geo({ statement: { ...geoMatch({ countryCodes: ["KP"] }), capacity } });
const logs = (destinationArn: string): Partial<WebAclProps> => ({ logs: { destinationArn } });
const filter = (value: object): Partial<WebAclProps> =>
  ({ logs: { destinationArn: "arn:aws:s3:::aws-waf-logs-example", filter: value } }) as Partial<WebAclProps>;
const body = (content: string) => ({ contentType: "TEXT_PLAIN", content }) as const;

/** In eu-west-1. */
const webAcl = (props: Partial<WebAclProps>) => () =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    new WebAcl(s, "acl", {
      placement,
      name: "acl",
      rules: [geo()],
      ...logs("arn:aws:s3:::aws-waf-logs-a"),
      ...props,
    } as WebAclProps);
  });
const ruleGroup = (props: Partial<RuleGroupProps>) => () =>
  synth((s) => new RuleGroup(s, "group", { placement: s.in("eu-west-1"), name: "group", rules: [geo()], ...props }));
const patternSet = (props: Partial<RegexPatternSetProps>) => () =>
  synth((s) => new RegexPatternSet(s, "set", { placement: s.in("eu-west-1"), name: "set", patterns: ["a"], ...props }));
const logGroup = (props: Partial<WafLogGroupProps>) => () =>
  synth((s) => new WafLogGroup(s, "group", { placement: s.in("eu-west-1"), name: "aws-waf-logs-a", ...props }));
const baseline = (options: BaselineOptions) => webAcl({ rules: baselineRules(options) });
const association =
  (resourceType: AssociableResource, resourceArn: string, props: Partial<WebAclAssociationProps> = {}) =>
  () =>
    synth((s) => {
      const webAclArn = "arn:aws:wafv2:eu-west-1:999999999999:regional/webacl/a/1";
      const placement = s.in("eu-west-1");
      new WebAclAssociation(s, "association", { placement, webAclArn, resourceType, resourceArn, ...props });
    });

const PLACE = "eu-west-1:999999999999";
const ALB = `arn:aws:elasticloadbalancing:${PLACE}:loadbalancer/app/shop/50dc6c495c0c9188`;
const POOL = `arn:aws:cognito-idp:${PLACE}:userpool/eu-west-1_abcdefghi`;

const CASES: readonly (readonly [what: string, build: () => unknown, says: string])[] = [
  ["a priority twice", webAcl({ rules: [geo(), geo({ name: "b" })] }), "priority 1 is that of rule 'geo' too"],
  ["a name twice", webAcl({ rules: [geo(), geo({ priority: 2 })] }), "rule 'geo': name is used twice"],
  [
    "a priority in Shield's place",
    webAcl({ rules: [geo({ priority: 10_000_000 })] }),
    "priority of rule 'geo' must be below 10000000, where Shield Advanced puts its own rule, got 10000000",
  ],
  [
    "too much capacity",
    webAcl({ rules: [heavy(5001)] }),
    "the rules take 5001 capacity units: AWS allows a web ACL 5000",
  ],
  [
    "an action of a managed group",
    webAcl({ rules: [geo({ statement: managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet" }) })] }),
    "a rule group takes overrideAction, got 'block'",
  ],
  ["CloudFront elsewhere", webAcl({ scope: "CLOUDFRONT" }), "scope CLOUDFRONT must be placed in us-east-1"],
  ["a name with a space", webAcl({ name: "my acl" }), "name must be 1 to 128 letters, digits, hyphens and underscores"],
  ["a name too long", webAcl({ name: "a".repeat(129) }), "(129)"],
  ["a description with a quote", webAcl({ description: "don't" }), "description must be 3 to 256 letters"],
  [
    "a destination with a wrong name",
    webAcl(logs("arn:aws:s3:::example-waf-logs")),
    "logs.destinationArn must name an S3 bucket whose name begins with 'aws-waf-logs-', got 'arn:aws:s3:::example-waf-logs'",
  ],
  [
    "a stream with a wrong name",
    webAcl(logs(`arn:aws:firehose:${PLACE}:deliverystream/waf`)),
    "must name a Firehose stream whose name begins with 'aws-waf-logs-'",
  ],
  [
    "a log group with its streams",
    webAcl(logs(`arn:aws:logs:${PLACE}:log-group:aws-waf-logs-a:*`)),
    "logs.destinationArn of a log group must not end with ':*'",
  ],
  ["a path in a bucket", webAcl(logs("arn:aws:s3:::aws-waf-logs-a/waf")), "must be a bucket without a path"],
  [
    "a queue",
    webAcl(logs(`arn:aws:sqs:${PLACE}:aws-waf-logs-a`)),
    "must be the ARN of an S3 bucket, a Firehose stream",
  ],
  [
    "a header in capitals",
    webAcl({ logs: { destinationArn: "arn:aws:s3:::aws-waf-logs-a", redacted: [{ header: "Cookie" }] } }),
    "logs.redacted must name headers in lower case, at most 64 characters, got 'Cookie'",
  ],
  [
    "a filter of nothing",
    webAcl(filter({ defaultBehavior: "KEEP", filters: [] })),
    "logs.filter.filters must hold at least",
  ],
  [
    "a filter without conditions",
    webAcl(filter({ defaultBehavior: "KEEP", filters: [{ behavior: "DROP", conditions: [] }] })),
    "logs.filter.filters[0].conditions must hold at least one condition",
  ],
  [
    "a filter by half a label",
    webAcl(filter({ defaultBehavior: "KEEP", filters: [{ behavior: "DROP", conditions: [{ labelName: "a b" }] }] })),
    "logs.filter.filters[0].conditions must name labels of letters, digits, hyphens, underscores and colons, got 'a b'",
  ],
  [
    "a body that nobody keeps",
    webAcl({ rules: [geo({ customResponse: { responseCode: 403, bodyKey: "no" } })] }),
    "rule 'geo': bodyKey must be a key of responseBodies, got 'no'",
  ],
  [
    "a body too large",
    webAcl({ responseBodies: { a: body("a".repeat(4097)) } }),
    "must have 1 to 4096 bytes, got 4097",
  ],
  [
    "bodies too large",
    webAcl({
      responseBodies: Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`b${i}`, body("a".repeat(4096))])),
    }),
    "responseBodies must have at most 51200 bytes, got 53248",
  ],
  [
    "a token of a suffix",
    webAcl({ tokenDomains: ["https://example.com"] }),
    "tokenDomains must hold domains such as example.com",
  ],
  [
    "a puzzle for ever",
    webAcl({ captchaImmunityInSeconds: 259_201 }),
    "captchaImmunityInSeconds must be a whole number from 60 to 259200",
  ],
  [
    "a challenge too short",
    webAcl({ challengeImmunityInSeconds: 60 }),
    "challengeImmunityInSeconds must be a whole number from 300 to 259200, got 60",
  ],
  [
    "bodies of CloudFront",
    webAcl({ bodyInspection: { cloudfront: 32 } }),
    "bodyInspection.cloudfront must be left out of a web ACL of scope REGIONAL",
  ],
  [
    "half a body",
    webAcl({ bodyInspection: { apiGateway: 24 as 16 } }),
    "bodyInspection.apiGateway must be 16, 32, 48 or 64 (KB), got 24",
  ],
  [
    "parts of a body",
    webAcl({ dataProtection: [{ fieldType: "BODY", fieldKeys: ["a"] }] }),
    "dataProtection[0].fieldKeys must be left out for BODY, which has no parts",
  ],
  [
    "capacity below what is needed",
    ruleGroup({ rules: [heavy(60)], capacity: 50 }),
    "the rules take 60 capacity units: capacity is 50",
  ],
  ["a group too large", ruleGroup({ rules: [heavy(10)], capacity: 5001 }), "capacity must be 1 to 5000, got 5001"],
  [
    "a group in a group",
    ruleGroup({
      rules: [
        {
          name: "m",
          priority: 1,
          statement: managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet" }),
          overrideAction: "none",
        },
      ],
    }),
    "a rule group must not hold another rule group",
  ],
  ["a group's name without room", ruleGroup({ name: "a".repeat(124) }), "name must be 1 to 123"],
  ["no pattern", patternSet({ patterns: [] }), "patterns must hold 1 to 10, got 0"],
  ["a pattern twice", patternSet({ patterns: ["a", "a"] }), "patterns must hold each pattern once, got 'a' again"],
  ["a back reference", patternSet({ patterns: ["(a)\\1"] }), "patterns[0]: regex must not hold a back reference"],
  ["a log group's wrong name", logGroup({ name: "waf" }), "name must begin with aws-waf-logs-"],
  ["an odd retention", logGroup({ retentionInDays: 100 }), "retentionInDays must be one of 1, 3, 5"],
  [
    "an unknown country",
    baseline({ countries: { denied: ["UK"] } }),
    "rule 'countries': countryCodes must hold ISO 3166-1 codes",
  ],
  [
    "a rate below what WAF counts",
    baseline({ requestsPerFiveMinutes: 5 }),
    "rule 'request-rate': limit must be a whole number",
  ],
  [
    "a Network Load Balancer",
    association("application-load-balancer", `arn:aws:elasticloadbalancing:${PLACE}:loadbalancer/net/shop/1`),
    "put Global Accelerator (modules/edge/global-accelerator) before an application load balancer that has the web ACL",
  ],
  [
    "a Classic Load Balancer",
    association("application-load-balancer", `arn:aws:elasticloadbalancing:${PLACE}:loadbalancer/shop`),
    "Replace it by an Application Load Balancer",
  ],
  [
    "an HTTP API",
    association("rest-api-stage", "arn:aws:apigateway:eu-west-1::/apis/a1b2c3/stages/live"),
    "WAF does not work on HTTP and WebSocket APIs",
  ],
  [
    "a whole REST API",
    association("rest-api-stage", "arn:aws:apigateway:eu-west-1::/restapis/a1b2c3"),
    "Give the ARN of the stage",
  ],
  [
    "a distribution",
    association("application-load-balancer", "arn:aws:cloudfront::999999999999:distribution/E1"),
    "Set webAclId of the distribution to the web ACL's ARN",
  ],
  [
    "an accelerator",
    association("application-load-balancer", "arn:aws:globalaccelerator::999999999999:accelerator/1"),
    "Associate the Application Load Balancer behind it",
  ],
  ["another type", association("appsync-api", POOL), "resourceArn of appsync-api must look like arn:aws:appsync:"],
  [
    "a load balancer of Firewall Manager",
    association("application-load-balancer", ALB),
    "an application-load-balancer gets its web ACL from Firewall Manager's policies",
  ],
  [
    "a reason that nobody needs",
    association("cognito-user-pool", POOL, { notUnderFirewallManager: "no policy can hold it" }),
    "notUnderFirewallManager must be left out: no WAF policy of Firewall Manager holds a cognito-user-pool",
  ],
  [
    "a reason that is none",
    association("application-load-balancer", ALB, { notUnderFirewallManager: " " }),
    "notUnderFirewallManager must be a sentence, got ' '",
  ],
  [
    "a web ACL of CloudFront",
    association("cognito-user-pool", POOL, { webAclArn: "arn:aws:wafv2:us-east-1:999999999999:global/webacl/a/1" }),
    "webAclArn must be the ARN of a web ACL of scope REGIONAL",
  ],
];

describe("web ACLs and what belongs to them", () => {
  test.each(CASES)("refuse %s", (_, build, says) => {
    expect(build).toThrow(says);
  });

  test("tell all mistakes at once, each on its line", () => {
    const wrong = webAcl({ name: "my acl", rules: [geo({ priority: -1 })], ...logs("waf"), tokenDomains: ["x"] });
    expect(wrong).toThrow(
      /^\[test\/acl\] name must[^\n]*\n {2}rule 'geo': priority[^\n]*\n {2}tokenDomains[^\n]*\n {2}logs\.destinationArn/,
    );
  });
});
