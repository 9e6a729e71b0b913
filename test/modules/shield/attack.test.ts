import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { ApplicationLayerAutomaticResponse } from "../../../modules/shield/automatic-response";
import { DdosAlarm } from "../../../modules/shield/ddos-alarm";
import type { ProtectedResourceType } from "../../../modules/shield/protected-resource";
import { ShieldProtection } from "../../../modules/shield/protection";
import { bodiesOf } from "../../support/bodies";
import { synth, type TestStack } from "../../support/synth";

const BALANCER = "arn:aws:elasticloadbalancing:eu-west-1:999999999999:loadbalancer/app/shop/0123456789abcdef";
const DISTRIBUTION = "arn:aws:cloudfront::999999999999:distribution/E2EXAMPLE123";
const ADDRESS = "arn:aws:ec2:eu-west-1:999999999999:eip-allocation/eipalloc-0123456789abcdef0";
const ACCELERATOR = "arn:aws:globalaccelerator::999999999999:accelerator/1111-2222";

const protect = (s: TestStack, resourceType: ProtectedResourceType, resourceArn: string): ShieldProtection =>
  new ShieldProtection(s, "shop", { placement: s.in("us-east-1"), name: "shop", resourceType, resourceArn });

const response = (resourceType: ProtectedResourceType, resourceArn: string, action: "BLOCK" | "COUNT" = "COUNT") =>
  bodiesOf(
    synth((s) => {
      const webAclAssociation = new Wafv2WebAclAssociation(s, "association", {
        ...s.in("eu-west-1"),
        webAclArn: "arn:aws:wafv2:eu-west-1:999999999999:regional/webacl/shop/1",
        resourceArn,
      });
      new ApplicationLayerAutomaticResponse(s, "response", {
        placement: s.in("us-east-1"),
        protection: protect(s, resourceType, resourceArn),
        action,
        webAclAssociation,
      });
    }),
    "aws_shield_application_layer_automatic_response",
  );

describe("ApplicationLayerAutomaticResponse", () => {
  test.each<[ProtectedResourceType, string, "BLOCK" | "COUNT"]>([
    ["APPLICATION_LOAD_BALANCER", BALANCER, "COUNT"],
    ["CLOUDFRONT_DISTRIBUTION", DISTRIBUTION, "BLOCK"],
  ])("of a %s comes after its protection and its web ACL", (type, resource_arn, action) => {
    expect(response(type, resource_arn, action)).toEqual([
      {
        provider: "aws.us-east-1",
        resource_arn,
        action,
        depends_on: ["aws_shield_protection.shop_protection", "aws_wafv2_web_acl_association.association"],
      },
    ]);
  });

  test.each<[ProtectedResourceType, string]>([
    ["ELASTIC_IP_ALLOCATION", ADDRESS],
    ["GLOBAL_ACCELERATOR", ACCELERATOR],
    ["ROUTE_53_HOSTED_ZONE", "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE"],
    ["CLASSIC_LOAD_BALANCER", "arn:aws:elasticloadbalancing:eu-west-1:999999999999:loadbalancer/shop"],
  ])("refuses a %s, which has no web ACL", (type, arn) => {
    expect(() => response(type, arn)).toThrow(
      `[test/response] protection must be of type APPLICATION_LOAD_BALANCER or CLOUDFRONT_DISTRIBUTION, which alone have a web ACL, got ${type}`,
    );
  });
});

const alarm = (region: string, resourceType: ProtectedResourceType, resourceArn: string) =>
  bodiesOf(
    synth((s) => {
      const protection = protect(s, resourceType, resourceArn);
      new DdosAlarm(s, "alarm", { placement: s.in(region), alarmName: "shop-ddos", protection });
    }),
    "aws_cloudwatch_metric_alarm",
  );

describe("DdosAlarm", () => {
  test("goes off at the first report of an event, and takes silence for peace", () => {
    expect(alarm("eu-west-1", "APPLICATION_LOAD_BALANCER", BALANCER)).toEqual([
      {
        provider: "aws.eu-west-1",
        alarm_name: "shop-ddos",
        alarm_description: "Shield Advanced sees a DDoS event; what to do: docs/ddos.md",
        namespace: "AWS/DDoSProtection",
        metric_name: "DDoSDetected",
        dimensions: { ResourceArn: BALANCER },
        statistic: "Sum",
        period: 60,
        evaluation_periods: 20,
        datapoints_to_alarm: 1,
        threshold: 0,
        comparison_operator: "GreaterThanThreshold",
        treat_missing_data: "notBreaching",
      },
    ]);
  });

  test.each<[string, ProtectedResourceType, string]>([
    ["us-east-1", "CLOUDFRONT_DISTRIBUTION", DISTRIBUTION],
    ["us-east-1", "ROUTE_53_HOSTED_ZONE", "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE"],
    ["eu-west-1", "ELASTIC_IP_ALLOCATION", ADDRESS],
    ["us-west-2", "GLOBAL_ACCELERATOR", ACCELERATOR],
  ])("stands in %s for a %s", (region, type, arn) => {
    expect(alarm(region, type, arn)[0]?.provider).toBe(`aws.${region}`);
  });

  test.each<[string, ProtectedResourceType, string, string]>([
    ["eu-west-1", "CLOUDFRONT_DISTRIBUTION", DISTRIBUTION, "us-east-1"],
    ["us-east-1", "APPLICATION_LOAD_BALANCER", BALANCER, "eu-west-1"],
    ["us-east-1", "ELASTIC_IP_ALLOCATION", ADDRESS, "eu-west-1"],
  ])("refuses %s for a %s, where the metric never comes", (region, type, arn, right) => {
    expect(() => alarm(region, type, arn)).toThrow(
      `[test/alarm] placement must be in ${right}, where Shield reports metrics of this ${type}, got ${region}`,
    );
  });
});
