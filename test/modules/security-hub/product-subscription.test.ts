import { SecurityHubOrganization } from "../../../modules/security-hub/organization";
import {
  SecurityHubProductSubscription,
  type SecurityHubProductSubscriptionProps,
} from "../../../modules/security-hub/product-subscription";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (region: string, more: Partial<SecurityHubProductSubscriptionProps> = {}) =>
  bodiesOf(
    synth((s) => {
      const { settled } = new SecurityHubOrganization(s, "organization", {
        placement: s.in("eu-west-1"),
        linkedRegions: [],
      });
      const placement = s.in(region);
      new SecurityHubProductSubscription(s, "product", {
        placement,
        product: "prowler/prowler",
        after: [settled],
        ...more,
      });
    }),
    "aws_securityhub_product_subscription",
  );

describe("SecurityHubProductSubscription", () => {
  test("names the product in its own region, after what turns Security Hub on there", () => {
    expect(build("us-east-1")).toEqual([
      {
        provider: "aws.us-east-1",
        product_arn: "arn:aws:securityhub:us-east-1::product/prowler/prowler",
        depends_on: ["aws_securityhub_organization_configuration.organization_configuration"],
      },
    ]);
  });

  test.each([
    ["us-east-1", "733251395267", "arn:aws:securityhub:us-east-1:733251395267:product/prowler/prowler"],
    ["us-gov-west-1", undefined, "arn:aws-us-gov:securityhub:us-gov-west-1::product/prowler/prowler"],
  ])("in %s, owned by %s, the product is %s", (region, ownerAccountId, arn) => {
    expect(build(region, { ownerAccountId })[0]?.product_arn).toBe(arn);
  });
});
