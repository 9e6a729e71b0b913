import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { MacieAccount } from "../../../modules/macie/account";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

describe("MacieAccount", () => {
  test("is on and publishes every 15 minutes", () => {
    const json = synth((s) => new MacieAccount(s, "macie", { placement: s.in("eu-west-1") }));
    expect(bodiesOf(json, "aws_macie2_account")).toEqual([
      { provider: "aws.eu-west-1", status: "ENABLED", finding_publishing_frequency: "FIFTEEN_MINUTES" },
    ]);
  });

  test("publishes as often as asked for", () => {
    const json = synth(
      (s) => new MacieAccount(s, "macie", { placement: s.in("eu-west-1"), findingPublishingFrequency: "SIX_HOURS" }),
    );
    expect(bodiesOf(json, "aws_macie2_account")).toMatchObject([{ finding_publishing_frequency: "SIX_HOURS" }]);
  });

  test("is settled once Macie is on", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const { settled } = new MacieAccount(s, "macie", { placement });
      new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [settled] });
    });
    expect(bodiesOf(json, "aws_ebs_encryption_by_default")).toMatchObject([
      { depends_on: ["aws_macie2_account.macie_account"] },
    ]);
  });
});
