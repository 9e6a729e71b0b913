import { ShieldProtection } from "../../../modules/shield/protection";
import { ProtectionGroup, type ProtectionGroupProps } from "../../../modules/shield/protection-group";
import { ShieldSubscription } from "../../../modules/shield/subscription";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const group = (more: Partial<ProtectionGroupProps> = {}) =>
  bodiesOf(
    synth(
      (s) =>
        new ProtectionGroup(s, "group", {
          placement: s.in("us-east-1"),
          name: "shop",
          members: { pattern: "ALL" },
          aggregation: "SUM",
          ...more,
        }),
    ),
    "aws_shield_protection_group",
  );

describe("ProtectionGroup", () => {
  test("holds everything that is protected, without naming a type or a member", () => {
    expect(group()).toEqual([
      { provider: "aws.us-east-1", protection_group_id: "shop", aggregation: "SUM", pattern: "ALL" },
    ]);
  });

  test("holds everything of a type", () => {
    const members = { pattern: "BY_RESOURCE_TYPE", resourceType: "CLOUDFRONT_DISTRIBUTION" } as const;
    expect(group({ members, aggregation: "MAX" })).toEqual([
      {
        provider: "aws.us-east-1",
        protection_group_id: "shop",
        aggregation: "MAX",
        pattern: "BY_RESOURCE_TYPE",
        resource_type: "CLOUDFRONT_DISTRIBUTION",
      },
    ]);
  });

  test("holds chosen resources, once each is protected and the account is subscribed", () => {
    const stack = synth((s) => {
      const placement = s.in("us-east-1");
      const subscription = new ShieldSubscription(s, "subscription", { placement });
      const zone = new ShieldProtection(s, "zone", {
        placement,
        name: "zone",
        resourceType: "ROUTE_53_HOSTED_ZONE",
        resourceArn: "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE",
      });
      const members = { pattern: "ARBITRARY", protections: [zone] } as const;
      new ProtectionGroup(s, "group", { placement, name: "shop", members, aggregation: "MEAN", subscription });
    });
    expect(bodiesOf(stack, "aws_shield_protection_group")).toEqual([
      {
        provider: "aws.us-east-1",
        protection_group_id: "shop",
        aggregation: "MEAN",
        pattern: "ARBITRARY",
        members: ["arn:aws:route53:::hostedzone/Z0123456789EXAMPLE"],
        depends_on: ["aws_shield_subscription.subscription_subscription", "aws_shield_protection.zone_protection"],
      },
    ]);
  });

  test.each<[string, Partial<ProtectionGroupProps>, string]>([
    ["a long name", { name: "a".repeat(37) }, `name must be 1-36 letters, digits and hyphens, got '${"a".repeat(37)}'`],
    ["a name with a space", { name: "the shop" }, "name must be 1-36 letters, digits and hyphens, got 'the shop'"],
    [
      "chosen resources that are none",
      { members: { pattern: "ARBITRARY", protections: [] } },
      "members.protections must name at least one protection, got none",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => group(props)).toThrow(`[test/group] ${message}`);
  });
});
