import { TerraformOutput } from "cdktf";
import { InspectorDelegation } from "../../../modules/inspector/delegation";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const administratorAccountId = "333333333333";

describe("InspectorDelegation", () => {
  test("delegates after the region that must stand first, with more patience than the provider's 15 seconds", () => {
    const json = synth((s) => {
      const home = new InspectorDelegation(s, "home", {
        placement: s.in("eu-west-1"),
        administratorAccountId,
        after: [],
      });
      new InspectorDelegation(s, "other", {
        placement: s.in("us-east-1"),
        administratorAccountId,
        after: [home.settled],
      });
    });
    const timeouts = { create: "15m", delete: "15m" };
    expect(bodiesOf(json, "aws_inspector2_delegated_admin_account")).toEqual([
      { provider: "aws.eu-west-1", account_id: "333333333333", timeouts, depends_on: [] },
      {
        provider: "aws.us-east-1",
        account_id: "333333333333",
        timeouts,
        depends_on: ["aws_inspector2_delegated_admin_account.home_administrator"],
      },
    ]);
  });

  test("names its region only once the delegation stands", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const delegation = new InspectorDelegation(s, "delegation", { placement, administratorAccountId, after: [] });
      new TerraformOutput(s, "regions", { value: [delegation.delegatedRegion] });
    });
    expect(json.output).toEqual({
      regions: {
        value: ['${(aws_inspector2_delegated_admin_account.delegation_administrator.id != null) ? "eu-west-1" : ""}'],
      },
    });
  });

  test("fails when the management account would administer itself", () => {
    expect(() =>
      synth((s) => {
        const placement = s.in("eu-west-1");
        new InspectorDelegation(s, "delegation", {
          placement,
          administratorAccountId: placement.accountId,
          after: [],
        });
      }),
    ).toThrow(
      `[test/delegation] administratorAccountId must be another account than the management account, got '${TEST_ACCOUNT}'`,
    );
  });
});
