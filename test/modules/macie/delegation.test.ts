import { TerraformOutput } from "cdktf";
import { MacieAccount } from "../../../modules/macie/account";
import { MacieDelegation } from "../../../modules/macie/delegation";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const administratorAccountId = "333333333333";

describe("MacieDelegation", () => {
  test("delegates after what must stand first", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const { settled } = new MacieAccount(s, "account", { placement });
      new MacieDelegation(s, "delegation", { placement, administratorAccountId, after: [settled] });
    });
    expect(bodiesOf(json, "aws_macie2_organization_admin_account")).toEqual([
      {
        provider: "aws.eu-west-1",
        admin_account_id: "333333333333",
        depends_on: ["aws_macie2_account.account_account"],
      },
    ]);
  });

  test("names its region only once the delegation stands", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const delegation = new MacieDelegation(s, "delegation", { placement, administratorAccountId, after: [] });
      new TerraformOutput(s, "regions", { value: [delegation.delegatedRegion] });
    });
    expect(json.output).toEqual({
      regions: {
        value: ['${(aws_macie2_organization_admin_account.delegation_administrator.id != null) ? "eu-west-1" : ""}'],
      },
    });
  });

  test("fails when the management account would administer itself", () => {
    expect(() =>
      synth((s) => {
        const placement = s.in("eu-west-1");
        new MacieDelegation(s, "delegation", { placement, administratorAccountId: placement.accountId, after: [] });
      }),
    ).toThrow(
      "[test/delegation] administratorAccountId must be another account than the management account, got '" +
        TEST_ACCOUNT +
        "'",
    );
  });
});
