import { Eip } from "@cdktf/provider-aws/lib/eip";
import { elasticIpArn, type ProtectedResourceType } from "../../../modules/shield/protected-resource";
import { ShieldProtection, type ShieldProtectionProps } from "../../../modules/shield/protection";
import { ShieldSubscription } from "../../../modules/shield/subscription";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const BALANCER = "arn:aws:elasticloadbalancing:eu-west-1:999999999999:loadbalancer";
const HEALTH_CHECK = "arn:aws:route53:::healthcheck/11111111-2222-3333-4444-555555555555";

const protection = (more: Partial<ShieldProtectionProps> = {}, region = "us-east-1") =>
  synth((s) => {
    new ShieldProtection(s, "shop", {
      placement: s.in(region),
      name: "shop",
      resourceType: "APPLICATION_LOAD_BALANCER",
      resourceArn: `${BALANCER}/app/shop/0123456789abcdef`,
      ...more,
    });
  });

describe("ShieldProtection", () => {
  test.each<[ProtectedResourceType, string]>([
    ["APPLICATION_LOAD_BALANCER", `${BALANCER}/app/shop/0123456789abcdef`],
    ["CLASSIC_LOAD_BALANCER", `${BALANCER}/shop`],
    ["CLOUDFRONT_DISTRIBUTION", "arn:aws:cloudfront::999999999999:distribution/E2EXAMPLE123"],
    ["ELASTIC_IP_ALLOCATION", "arn:aws:ec2:eu-west-1:999999999999:eip-allocation/eipalloc-0123456789abcdef0"],
    ["GLOBAL_ACCELERATOR", "arn:aws:globalaccelerator::999999999999:accelerator/1111-2222"],
    ["ROUTE_53_HOSTED_ZONE", "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE"],
  ])("protects a %s, from us-east-1", (resourceType, resourceArn) => {
    expect(bodiesOf(protection({ resourceType, resourceArn }), "aws_shield_protection")).toEqual([
      { provider: "aws.us-east-1", name: "shop", resource_arn: resourceArn },
    ]);
  });

  test("comes after the subscription that the same stack makes", () => {
    const stack = synth((s) => {
      const placement = s.in("us-east-1");
      const subscription = new ShieldSubscription(s, "subscription", { placement });
      new ShieldProtection(s, "zone", {
        placement,
        name: "zone",
        resourceType: "ROUTE_53_HOSTED_ZONE",
        resourceArn: "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE",
        subscription,
      });
    });
    expect(bodiesOf(stack, "aws_shield_protection")[0]?.depends_on).toEqual([
      "aws_shield_subscription.subscription_subscription",
    ]);
  });

  test("gives the protection its health check", () => {
    const stack = protection({ healthCheckArn: HEALTH_CHECK });
    expect(bodiesOf(stack, "aws_shield_protection_health_check_association")).toEqual([
      {
        provider: "aws.us-east-1",
        shield_protection_id: "${aws_shield_protection.shop_protection.id}",
        health_check_arn: HEALTH_CHECK,
      },
    ]);
    expect(bodiesOf(protection(), "aws_shield_protection_health_check_association")).toEqual([]);
  });

  test("takes the address of an Elastic IP in the form that Shield wants, not the provider's own", () => {
    const eip = (arnOf: (eip: Eip, region: Parameters<typeof elasticIpArn>[0]) => string) =>
      synth((s) => {
        const region = s.in("eu-west-1");
        const resourceArn = arnOf(new Eip(s, "eip", { ...region, domain: "vpc" }), region);
        const placement = s.in("us-east-1");
        new ShieldProtection(s, "eip-protection", {
          placement,
          name: "eip",
          resourceType: "ELASTIC_IP_ALLOCATION",
          resourceArn,
        });
      });
    expect(
      bodiesOf(
        eip((address, region) => elasticIpArn(region, address.allocationId)),
        "aws_shield_protection",
      )[0]?.resource_arn,
    ).toBe("arn:aws:ec2:eu-west-1:999999999999:eip-allocation/${aws_eip.eip.allocation_id}");
    expect(() => eip((address) => address.arn)).toThrow(
      "[test/eip-protection] resourceArn of an Elastic IP address must come from elasticIpArn(), got a reference",
    );
  });

  test.each<[string, Partial<ShieldProtectionProps>, string]>([
    [
      "a network load balancer",
      { resourceArn: `${BALANCER}/net/shop/0123456789abcdef` },
      `resourceArn cannot be protected, got ${BALANCER}/net/shop/0123456789abcdef; a network load balancer is protected by the Elastic IP addresses of its subnets: protect each of those`,
    ],
    [
      "a gateway load balancer",
      { resourceArn: `${BALANCER}/gwy/shop/0123456789abcdef` },
      `resourceArn cannot be protected, got ${BALANCER}/gwy/shop/0123456789abcdef; Shield protects no gateway load balancer`,
    ],
    [
      "an EC2 instance",
      { resourceArn: "arn:aws:ec2:eu-west-1:999999999999:instance/i-0123456789abcdef0" },
      "resourceArn cannot be protected, got arn:aws:ec2:eu-west-1:999999999999:instance/i-0123456789abcdef0; an EC2 instance is protected by its Elastic IP address: protect that",
    ],
    [
      "the other ARN of an Elastic IP address",
      {
        resourceType: "ELASTIC_IP_ALLOCATION",
        resourceArn: "arn:aws:ec2:eu-west-1:999999999999:elastic-ip/eipalloc-0123456789abcdef0",
      },
      "resourceArn cannot be protected, got arn:aws:ec2:eu-west-1:999999999999:elastic-ip/eipalloc-0123456789abcdef0; Shield wants another ARN of the address: take elasticIpArn()",
    ],
    [
      "a listener of an accelerator",
      {
        resourceType: "GLOBAL_ACCELERATOR",
        resourceArn: "arn:aws:globalaccelerator::999999999999:accelerator/1111/listener/2222",
      },
      "resourceArn cannot be protected, got arn:aws:globalaccelerator::999999999999:accelerator/1111/listener/2222; the accelerator is protected, not its listeners",
    ],
    [
      "an API",
      { resourceArn: "arn:aws:apigateway:eu-west-1::/restapis/abc/stages/v1" },
      "resourceArn cannot be protected, got arn:aws:apigateway:eu-west-1::/restapis/abc/stages/v1; put CloudFront before the API and protect the distribution",
    ],
    [
      "a resource of another type",
      { resourceType: "CLOUDFRONT_DISTRIBUTION", resourceArn: `${BALANCER}/app/shop/0123456789abcdef` },
      `resourceArn must be the ARN of a CLOUDFRONT_DISTRIBUTION, got ${BALANCER}/app/shop/0123456789abcdef`,
    ],
    [
      "a name with a slash",
      { name: "shop/cdn" },
      "name must be 1-128 letters, digits, spaces and _ . -, got 'shop/cdn'",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => protection(props)).toThrow(`[test/shop] ${message}`);
  });

  test("refuses another region than that of Shield's API", () => {
    expect(() => protection({}, "eu-west-1")).toThrow(
      "[test/shop] placement must be in us-east-1, where Shield Advanced has its only API, got eu-west-1",
    );
  });
});
