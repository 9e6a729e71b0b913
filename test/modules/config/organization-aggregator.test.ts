import { ConfigOrganizationAggregator } from "../../../modules/config/organization-aggregator";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (region = "eu-west-1") =>
  synth(
    (s) =>
      new ConfigOrganizationAggregator(s, "config", {
        placement: s.in(region),
        name: "example-organization",
        roleName: "example-config-aggregator",
      }),
  );

describe("ConfigOrganizationAggregator", () => {
  test("gathers all regions of the organization, once its role can list the accounts", () => {
    expect(bodiesOf(build(), "aws_config_configuration_aggregator")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "example-organization",
        organization_aggregation_source: { all_regions: true, role_arn: "${aws_iam_role.config_role.arn}" },
        depends_on: ["aws_iam_role_policy_attachment.config_permissions"],
      },
    ]);
  });

  test.each([
    ["eu-west-1", "aws"],
    ["us-gov-west-1", "aws-us-gov"],
  ])("has AWS's policy for organizations, in %s", (region, partition) => {
    const [attachment] = bodiesOf(build(region), "aws_iam_role_policy_attachment");
    expect(attachment?.policy_arn).toBe(`arn:${partition}:iam::aws:policy/service-role/AWSConfigRoleForOrganizations`);
  });

  test("lets AWS Config alone take on the role", () => {
    const [role] = bodiesOf(build(), "aws_iam_role");
    expect(role?.name).toBe("example-config-aggregator");
    expect(statementsOf(role?.assume_role_policy).ConfigAggregator).toMatchObject({
      Principal: { Service: "config.amazonaws.com" },
      Condition: { StringEquals: { "aws:SourceAccount": TEST_ACCOUNT } },
    });
  });
});
