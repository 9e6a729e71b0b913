import { queryString } from "../../../modules/waf/fields/query-string";
import type { Rule } from "../../../modules/waf/rule";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { rateBased } from "../../../modules/waf/statements/rate-based";
import { sizeConstraint } from "../../../modules/waf/statements/size-constraint";
import { WebAcl, type WebAclProps } from "../../../modules/waf/web-acl";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const BUCKET = "arn:aws:s3:::aws-waf-logs-example-222222222222-eu-west-1";

const RULES: readonly Rule[] = [
  { name: "rate", priority: 20, statement: rateBased({ limit: 100 }), action: "block" },
  { name: "geo", priority: 10, statement: geoMatch({ countryCodes: ["KP"] }), action: "count", labels: ["far"] },
];

const build = (props: Partial<WebAclProps> = {}, region = "eu-west-1") =>
  synth(
    (s) =>
      new WebAcl(s, "acl", {
        placement: s.in(region),
        name: "example",
        rules: RULES,
        logs: { destinationArn: BUCKET },
        ...props,
      }),
  );
const acl = (props?: Partial<WebAclProps>, region?: string) => bodiesOf(build(props, region), "aws_wafv2_web_acl")[0];
const log = (props?: Partial<WebAclProps>) => bodiesOf(build(props), "aws_wafv2_web_acl_logging_configuration")[0];

describe("WebAcl", () => {
  test("has its rules in the order in which WAF tries them, metrics on, and nothing that AWS does by itself", () => {
    expect(acl()).toEqual({
      provider: "aws.eu-west-1",
      name: "example",
      scope: "REGIONAL",
      default_action: { allow: {} },
      rule: [
        {
          name: "geo",
          priority: 10,
          action: { count: {} },
          statement: { geo_match_statement: { country_codes: ["KP"] } },
          rule_label: [{ name: "far" }],
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "geo", sampled_requests_enabled: true },
        },
        {
          name: "rate",
          priority: 20,
          action: { block: {} },
          statement: {
            rate_based_statement: { limit: 100, evaluation_window_sec: 300, aggregate_key_type: "IP" },
          },
          visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "rate", sampled_requests_enabled: true },
        },
      ],
      visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "example", sampled_requests_enabled: true },
      data_protection_config: {
        data_protection: [
          { field: { field_type: "SINGLE_HEADER", field_keys: ["authorization", "cookie"] }, action: "SUBSTITUTION" },
          { field: { field_type: "SINGLE_COOKIE" }, action: "SUBSTITUTION" },
        ],
      },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("can refuse what no rule lets in", () => {
    expect(acl({ defaultAction: "block" })).toMatchObject({ default_action: { block: {} } });
  });

  test("stands in us-east-1 for CloudFront", () => {
    expect(acl({ scope: "CLOUDFRONT" }, "us-east-1")).toMatchObject({ scope: "CLOUDFRONT" });
  });

  test("says how much of a body is inspected", () => {
    expect(acl({ bodyInspection: { apiGateway: 32, cognitoUserPool: 64 } })).toMatchObject({
      association_config: {
        request_body: [
          {
            api_gateway: { default_size_inspection_limit: "KB_32" },
            cognito_user_pool: { default_size_inspection_limit: "KB_64" },
          },
        ],
      },
    });
  });

  test("says whose tokens count, and for how long", () => {
    const settings = { tokenDomains: ["example.com"], captchaImmunityInSeconds: 60, challengeImmunityInSeconds: 300 };
    expect(acl(settings)).toMatchObject({
      token_domains: ["example.com"],
      captcha_config: { immunity_time_property: { immunity_time: 60 } },
      challenge_config: { immunity_time_property: { immunity_time: 300 } },
    });
  });

  test("keeps what blocked clients are shown, sorted by key", () => {
    const body = { contentType: "TEXT_PLAIN", content: "No." } as const;
    expect(acl({ responseBodies: { b: body, a: body } })).toMatchObject({
      custom_response_body: [
        { key: "a", content_type: "TEXT_PLAIN", content: "No." },
        { key: "b", content_type: "TEXT_PLAIN", content: "No." },
      ],
    });
  });

  test("can show everything in logs and samples if it is told so", () => {
    expect(acl({ dataProtection: [] })).not.toHaveProperty("data_protection_config");
  });

  test("tells what its rules cost, and warns when each request costs more", () => {
    const size = sizeConstraint({ field: queryString(), comparisonOperator: "GT", size: 1 });
    const many = Array.from({ length: 3 }, (_, index): Rule => {
      const statement = { ...size, capacity: 600 };
      return { name: `rule-${index}`, priority: index, statement, action: "count" };
    });
    synth((s) => {
      const place = { placement: s.in("eu-west-1"), logs: { destinationArn: BUCKET } };
      expect(new WebAcl(s, "cheap", { ...place, name: "cheap", rules: RULES }).capacity).toBe(3);
      const dear = new WebAcl(s, "dear", { ...place, name: "dear", rules: many });
      expect(dear.capacity).toBe(1800);
      expect(dear.node.metadata.map(({ data }) => data as string)).toEqual([
        "the rules take 1800 capacity units: above 1500 each request costs more",
      ]);
    });
  });
});

describe("the log of a web ACL", () => {
  test("is always there and hides what a thief could use", () => {
    expect(log()).toEqual({
      provider: "aws.eu-west-1",
      resource_arn: "${aws_wafv2_web_acl.acl_acl.arn}",
      log_destination_configs: [BUCKET],
      redacted_fields: [{ single_header: { name: "authorization" } }, { single_header: { name: "cookie" } }],
    });
  });

  test("hides what it is told to", () => {
    const redacted = ["method", "query-string", "uri-path", { header: "x-api-key" }] as const;
    expect(log({ logs: { destinationArn: BUCKET, redacted } })).toMatchObject({
      redacted_fields: [
        { method: {} },
        { query_string: {} },
        { uri_path: {} },
        { single_header: { name: "x-api-key" } },
      ],
    });
  });

  test("holds what its filter keeps", () => {
    const filter = {
      defaultBehavior: "DROP",
      filters: [
        {
          behavior: "KEEP",
          conditions: [{ action: "BLOCK" }, { labelName: "awswaf:111111111111:webacl:example:far" }],
        },
        { behavior: "DROP", requirement: "MEETS_ALL", conditions: [{ action: "COUNT" }] },
      ],
    } as const;
    expect(log({ logs: { destinationArn: BUCKET, filter } })).toMatchObject({
      logging_filter: {
        default_behavior: "DROP",
        filter: [
          {
            behavior: "KEEP",
            requirement: "MEETS_ANY",
            condition: [
              { action_condition: { action: "BLOCK" } },
              { label_name_condition: { label_name: "awswaf:111111111111:webacl:example:far" } },
            ],
          },
          { behavior: "DROP", requirement: "MEETS_ALL", condition: [{ action_condition: { action: "COUNT" } }] },
        ],
      },
    });
  });

  test.each([
    "arn:aws:s3:::aws-waf-logs-example",
    "arn:aws:firehose:eu-west-1:999999999999:deliverystream/aws-waf-logs-example",
    "arn:aws:logs:eu-west-1:999999999999:log-group:aws-waf-logs-example",
    "arn:aws-cn:s3:::aws-waf-logs-example",
    "${aws_s3_bucket.logs.arn}",
  ])("goes to %s", (destinationArn) => {
    expect(log({ logs: { destinationArn } })).toMatchObject({ log_destination_configs: [destinationArn] });
  });
});
