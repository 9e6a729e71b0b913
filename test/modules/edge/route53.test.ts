import { AlarmHealthCheck } from "../../../modules/edge/route53/alarm-health-check";
import { AliasRecord } from "../../../modules/edge/route53/alias-record";
import { aliasTarget, distributionTarget } from "../../../modules/edge/route53/alias-target";
import { CalculatedHealthCheck } from "../../../modules/edge/route53/calculated-health-check";
import { DnssecKey } from "../../../modules/edge/route53/dnssec-key";
import { FailoverRecord, type FailoverRecordProps } from "../../../modules/edge/route53/failover-record";
import { HealthCheck, type HealthCheckProps } from "../../../modules/edge/route53/health-check";
import { PrivateZone, type ZoneVpc } from "../../../modules/edge/route53/private-zone";
import { PublicZone, type PublicZoneProps } from "../../../modules/edge/route53/public-zone";
import { QueryLogs } from "../../../modules/edge/route53/query-logs";
import { RoutedRecord, type RoutedRecordProps } from "../../../modules/edge/route53/routed-record";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const site = distributionTarget({ domainName: "d1.cloudfront.net" });
const balancer = aliasTarget({ dnsName: "app.eu-west-1.elb.amazonaws.com", hostedZoneId: "Z32O12XQLNTSW2" });

function publicZone(props: Partial<PublicZoneProps> = {}, region = "us-east-1"): StackJson {
  return synth((stack) => {
    const queryLogs = new QueryLogs(stack, "logs", { placement: stack.in("us-east-1"), keyAlias: "alias/dns" });
    new PublicZone(stack, "zone", { placement: stack.in(region), name: "example.com", queryLogs, ...props });
  });
}

describe("PublicZone", () => {
  test("logs its queries, encrypted, once Route 53 may write them", () => {
    const stack = publicZone();
    expect(resourceOf(stack, "aws_cloudwatch_log_group")).toMatchObject({
      name: "/aws/route53/example.com",
      retention_in_days: 365,
      kms_key_id: "${aws_kms_key.logs_key_key.arn}",
    });
    expect(resourceOf(stack, "aws_route53_query_log")).toMatchObject({
      zone_id: "${aws_route53_zone.zone_zone.zone_id}",
      cloudwatch_log_group_arn: "${aws_cloudwatch_log_group.zone_query-log-group.arn}",
      depends_on: ["aws_cloudwatch_log_resource_policy.logs_policy"],
    });
  });

  test("is not destroyed by accident, and is not signed unless asked", () => {
    expect(resourceOf(publicZone(), "aws_route53_zone").lifecycle).toEqual({ prevent_destroy: true });
    expect(resourcesOf(publicZone(), "aws_route53_hosted_zone_dnssec")).toEqual({});
  });

  test("is signed after its key stands, with both alarms that AWS asks for", () => {
    const stack = publicZone({ dnssec: { keyArn: "arn:aws:kms:us-east-1:999999999999:key/1" } });
    expect(resourceOf(stack, "aws_route53_key_signing_key")).toMatchObject({
      hosted_zone_id: "${aws_route53_zone.zone_zone.zone_id}",
      key_management_service_arn: "arn:aws:kms:us-east-1:999999999999:key/1",
      name: "primary",
    });
    expect(resourceOf(stack, "aws_route53_hosted_zone_dnssec").depends_on).toEqual([
      "aws_route53_key_signing_key.zone_dnssec_key-signing-key",
    ]);
    const alarms = Object.values(resourcesOf(stack, "aws_cloudwatch_metric_alarm"));
    expect(alarms.map(({ metric_name }) => metric_name).sort()).toEqual([
      "DNSSECInternalFailure",
      "DNSSECKeySigningKeysNeedingAction",
    ]);
    for (const alarm of alarms)
      expect(alarm).toMatchObject({ provider: "aws.us-east-1", treat_missing_data: "notBreaching" });
  });

  test.each<[string, Partial<PublicZoneProps>, string]>([
    [
      "a name with a dot at its end",
      { name: "example.com." },
      "name must be a domain name in lower case without a dot",
    ],
    ["a name in capitals", { name: "Example.com" }, "got 'Example.com'"],
    [
      "days that CloudWatch Logs does not take",
      { queryLogRetentionInDays: 100 },
      "queryLogRetentionInDays must be one of 1, 3, 5",
    ],
    [
      "too short a name of a key",
      { dnssec: { keyArn: "k", keySigningKeyName: "k1" } },
      "keySigningKeyName must have 3 to 128",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => publicZone(props)).toThrow(message);
  });

  test("refuses another region than us-east-1", () => {
    expect(() => publicZone({}, "eu-west-1")).toThrow("placement must be in us-east-1");
  });
});

describe("DnssecKey", () => {
  test("is the kind of key that Route 53 takes", () => {
    const stack = synth(
      (scope) => new DnssecKey(scope, "key", { placement: scope.in("us-east-1"), alias: "alias/dnssec" }),
    );
    expect(resourceOf(stack, "aws_kms_key")).toMatchObject({
      customer_master_key_spec: "ECC_NIST_P256",
      key_usage: "SIGN_VERIFY",
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
    // Asymmetric keys cannot rotate.
    expect(resourceOf(stack, "aws_kms_key")).not.toHaveProperty("enable_key_rotation");
  });

  test("refuses another region and a wrong alias", () => {
    const key = (region: string, alias: string) => () =>
      synth((scope) => new DnssecKey(scope, "key", { placement: scope.in(region), alias }));
    expect(key("eu-west-1", "alias/dnssec")).toThrow("placement must be in us-east-1");
    expect(key("us-east-1", "dnssec")).toThrow("alias must be 'alias/'");
  });
});

describe("PrivateZone", () => {
  const zone = (vpcs: ZoneVpc[]) => () =>
    synth(
      (stack) =>
        new PrivateZone(stack, "zone", { placement: stack.in("eu-west-1"), name: "internal.example.com", vpcs }),
    );

  test("is seen by its VPCs, each with its region", () => {
    expect(resourceOf(zone([{ vpcId: "vpc-1", region: "eu-west-1" }])(), "aws_route53_zone").vpc).toEqual([
      { vpc_id: "vpc-1", vpc_region: "eu-west-1" },
    ]);
  });

  test("refuses to be without a VPC: it would be public", () => {
    expect(zone([])).toThrow("vpcs must name at least one VPC: without one the zone would be public");
  });
});

describe("health checks", () => {
  const check = (props: Partial<HealthCheckProps> = {}) =>
    synth((stack) => {
      new HealthCheck(stack, "check", {
        placement: stack.in("us-east-1"),
        name: "site",
        domainName: "www.example.com",
        ...props,
      });
    });

  test("ask over HTTPS by name", () => {
    expect(resourceOf(check(), "aws_route53_health_check")).toMatchObject({
      type: "HTTPS",
      fqdn: "www.example.com",
      port: 443,
      resource_path: "/",
      enable_sni: true,
      request_interval: 30,
      failure_threshold: 3,
      tags: { Name: "site" },
    });
  });

  test("look for a text if asked to", () => {
    expect(resourceOf(check({ searchString: "ok" }), "aws_route53_health_check")).toMatchObject({
      type: "HTTPS_STR_MATCH",
      search_string: "ok",
    });
  });

  test("raise an alarm in us-east-1, also when nothing is reported", () => {
    const topicArns = ["arn:aws:sns:us-east-1:999999999999:ops"];
    const alarm = resourceOf(check({ alarm: { alarmName: "down", topicArns } }), "aws_cloudwatch_metric_alarm");
    expect(alarm).toMatchObject({
      provider: "aws.us-east-1",
      namespace: "AWS/Route53",
      metric_name: "HealthCheckStatus",
      dimensions: { HealthCheckId: "${aws_route53_health_check.check_check.id}" },
      comparison_operator: "LessThanThreshold",
      threshold: 1,
      treat_missing_data: "breaching",
      alarm_actions: topicArns,
    });
  });

  const calculated = (healthyAtLeast?: number) =>
    synth((stack) => {
      const placement = stack.in("us-east-1");
      new CalculatedHealthCheck(stack, "all", { placement, name: "all", healthCheckIds: ["a", "b"], healthyAtLeast });
    });

  test("count others: all of them must be healthy unless fewer are enough", () => {
    expect(resourceOf(calculated(), "aws_route53_health_check")).toMatchObject({
      type: "CALCULATED",
      child_health_threshold: 2,
    });
    expect(resourceOf(calculated(1), "aws_route53_health_check").child_health_threshold).toBe(1);
  });

  test("follow an alarm", () => {
    const stack = synth((scope) => {
      const placement = scope.in("us-east-1");
      new AlarmHealthCheck(scope, "in", { placement, name: "in", alarmName: "no-hosts", alarmRegion: "eu-west-1" });
    });
    expect(resourceOf(stack, "aws_route53_health_check")).toMatchObject({
      type: "CLOUDWATCH_METRIC",
      cloudwatch_alarm_name: "no-hosts",
      cloudwatch_alarm_region: "eu-west-1",
      insufficient_data_health_status: "LastKnownStatus",
    });
  });

  test.each<[string, () => unknown, string]>([
    ["a URL", () => check({ domainName: "https://www.example.com/health" }), "domainName must be a host name"],
    ["a path without a slash", () => check({ path: "health" }), "path must begin with a slash"],
    [
      "too many failures",
      () => check({ failureThreshold: 11 }),
      "failureThreshold must be a whole number from 1 to 10, got 11",
    ],
    ["port 0", () => check({ port: 0 }), "port must be from 1 to 65535, got 0"],
    ["an empty text", () => check({ searchString: "" }), "searchString must have 1 to 255 characters, got 0"],
    ["more healthy than there are", () => calculated(3), "healthyAtLeast must be a whole number from 1 to 2, got 3"],
  ])("refuse %s", (_, build, message) => {
    expect(build).toThrow(message);
  });

  test("refuse an alarm outside of us-east-1, where the metric is", () => {
    expect(() =>
      synth((stack) => {
        const placement = stack.in("eu-west-1");
        new HealthCheck(stack, "c", {
          placement,
          name: "c",
          domainName: "a.example.com",
          alarm: { alarmName: "down" },
        });
      }),
    ).toThrow("placement must be in us-east-1");
  });
});

describe("records", () => {
  const failover = (props: Partial<FailoverRecordProps> = {}) =>
    synth((stack) => {
      new FailoverRecord(stack, "r", {
        placement: stack.in("us-east-1"),
        zoneId: "Z1",
        name: "www.example.com",
        primary: { target: site, healthCheckId: "hc" },
        secondary: { target: balancer },
        ...props,
      });
    });
  const routed = (routing: RoutedRecordProps["routing"]) =>
    synth((stack) => {
      const placement = stack.in("us-east-1");
      new RoutedRecord(stack, "r", { placement, zoneId: "Z1", name: "www.example.com", types: ["A"], routing });
    });

  test("stand for a distribution over IPv4 and IPv6, whose health is not evaluated", () => {
    const stack = synth((scope) => {
      new AliasRecord(scope, "r", {
        placement: scope.in("us-east-1"),
        zoneId: "Z1",
        name: "www.example.com",
        target: site,
      });
    });
    const records = Object.values(resourcesOf(stack, "aws_route53_record"));
    expect(records.map(({ type }) => type)).toEqual(["A", "AAAA"]);
    expect(records[0]).toMatchObject({
      alias: { name: "d1.cloudfront.net", zone_id: "Z2FDTNDATAQYW2", evaluate_target_health: false },
    });
  });

  test("fall over to a spare for each kind of address", () => {
    const records = resourcesOf(failover(), "aws_route53_record");
    expect(Object.keys(records)).toEqual(["r_A-primary", "r_A-secondary", "r_AAAA-primary", "r_AAAA-secondary"]);
    expect(records["r_A-primary"]).toMatchObject({
      set_identifier: "primary",
      failover_routing_policy: { type: "PRIMARY" },
      health_check_id: "hc",
    });
    expect(records["r_A-secondary"]).toMatchObject({
      failover_routing_policy: { type: "SECONDARY" },
      alias: { evaluate_target_health: true },
    });
  });

  test("go to the nearest region, or by weight", () => {
    expect(
      resourceOf(routed({ byLatency: { "eu-west-1": { target: balancer } } }), "aws_route53_record"),
    ).toMatchObject({
      latency_routing_policy: { region: "eu-west-1" },
      set_identifier: "eu-west-1",
    });
    expect(
      resourceOf(routed({ byWeight: { old: { target: balancer, weight: 0 } } }), "aws_route53_record"),
    ).toMatchObject({
      weighted_routing_policy: { weight: 0 },
      set_identifier: "old",
    });
  });

  test.each<[string, () => unknown, string]>([
    [
      "a primary that always counts as healthy",
      () => failover({ primary: { target: site } }),
      "primary needs healthCheckId",
    ],
    [
      "the health of a distribution",
      () => failover({ primary: { target: { ...site, evaluateTargetHealth: true } } }),
      "evaluateTargetHealth must be false for a distribution",
    ],
    [
      "a name that is no whole domain name",
      () => failover({ name: "www" }),
      "name must be a whole domain name in lower case",
    ],
    ["no answer", () => routed({ byWeight: {} }), "routing must hold at least one answer"],
    [
      "too high a weight",
      () => routed({ byWeight: { a: { target: balancer, weight: 256 } } }),
      "weight of 'a' must be a whole number from 0 to 255, got 256",
    ],
  ])("refuse %s", (_, build, message) => {
    expect(build).toThrow(message);
  });
});
