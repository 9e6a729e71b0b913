import { TerraformOutput } from "cdktf";
import { SecurityHubDelegation } from "../../../modules/security-hub/delegation";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (administratorAccountId: string) =>
  synth((s) => {
    const { delegatedRegion } = new SecurityHubDelegation(s, "delegation", {
      placement: s.in("eu-west-1"),
      administratorAccountId,
    });
    new TerraformOutput(s, "regions", { value: [delegatedRegion] });
  });

describe("SecurityHubDelegation", () => {
  test("names the administrator, and cannot be destroyed by accident: every policy would go with it", () => {
    expect(bodiesOf(build("333333333333"), "aws_securityhub_organization_admin_account")).toEqual([
      { provider: "aws.eu-west-1", admin_account_id: "333333333333", lifecycle: { prevent_destroy: true } },
    ]);
  });

  test("names its region only once the delegation stands", () => {
    expect(build("333333333333").output).toEqual({
      regions: {
        value: [
          '${(aws_securityhub_organization_admin_account.delegation_administrator.id != null) ? "eu-west-1" : ""}',
        ],
      },
    });
  });

  test("fails when the management account would administer", () => {
    expect(() => build(TEST_ACCOUNT)).toThrow(
      "[test/delegation] administratorAccountId must be another account than the management account, got '" +
        `${TEST_ACCOUNT}'`,
    );
  });
});
