import { ShieldSubscription } from "../../../modules/shield/subscription";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const subscription = (autoRenew?: boolean, region = "us-east-1") =>
  bodiesOf(
    synth((s) => new ShieldSubscription(s, "shield", { placement: s.in(region), autoRenew })),
    "aws_shield_subscription",
  );

describe("ShieldSubscription", () => {
  test("renews, and is left alone by a destruction, which AWS would refuse", () => {
    expect(subscription()).toEqual([{ provider: "aws.us-east-1", auto_renew: "ENABLED", skip_destroy: true }]);
  });

  test("ends with the year if told so, and is left alone even then", () => {
    expect(subscription(false)).toEqual([{ provider: "aws.us-east-1", auto_renew: "DISABLED", skip_destroy: true }]);
  });

  test("refuses another region than that of Shield's API", () => {
    expect(() => subscription(true, "eu-central-1")).toThrow(
      "[test/shield] placement must be in us-east-1, where Shield Advanced has its only API, got eu-central-1",
    );
  });
});
