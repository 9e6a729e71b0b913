import { ConfigServiceLinkedRole } from "../../../modules/config/service-linked-role";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (region: string, adopt?: boolean) =>
  synth((s) => new ConfigServiceLinkedRole(s, "slr", { placement: s.in(region), adopt }));

describe("ConfigServiceLinkedRole", () => {
  test("creates the role of AWS Config", () => {
    const json = build("eu-west-1");
    expect(bodiesOf(json, "aws_iam_service_linked_role")).toEqual([
      { provider: "aws.eu-west-1", aws_service_name: "config.amazonaws.com" },
    ]);
    expect(json.import).toBeUndefined();
  });

  test.each([
    ["eu-west-1", "aws"],
    ["us-gov-west-1", "aws-us-gov"],
  ])("imports the role that exists already, in %s", (region, partition) => {
    expect(build(region, true).import).toEqual([
      {
        id: `arn:${partition}:iam::${TEST_ACCOUNT}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
        to: "aws_iam_service_linked_role.slr_role",
      },
    ]);
  });
});
