import { ConfigMultiAccountRole } from "../../../modules/config/multi-account-role";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (adopt?: boolean) =>
  synth((s) => new ConfigMultiAccountRole(s, "slr", { placement: s.in("eu-west-1"), adopt }));

describe("ConfigMultiAccountRole", () => {
  test("creates the role that AWS makes in every account but this one", () => {
    expect(bodiesOf(build(), "aws_iam_service_linked_role")).toEqual([
      { provider: "aws.eu-west-1", aws_service_name: "config-multiaccountsetup.amazonaws.com" },
    ]);
    expect(build().import).toBeUndefined();
  });

  test("imports the role that exists already", () => {
    const path = "aws-service-role/config-multiaccountsetup.amazonaws.com/AWSServiceRoleForConfigMultiAccountSetup";
    expect(build(true).import).toEqual([
      { id: `arn:aws:iam::${TEST_ACCOUNT}:role/${path}`, to: "aws_iam_service_linked_role.slr_role" },
    ]);
  });
});
