import { CloudTrailDelegation } from "../../../modules/cloudtrail/delegation";
import { OrganizationTrail } from "../../../modules/cloudtrail/organization-trail";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const administratorAccountId = "333333333333";

describe("CloudTrailDelegation", () => {
  test("delegates after the trail, which makes CloudTrail's service-linked role", () => {
    const json = synth((s) => {
      const placement = s.in("eu-west-1");
      const { settled } = new OrganizationTrail(s, "cloudtrail", {
        placement,
        organization: "example",
        organizationId: "o-exampleorg1",
        bucketName: "example-cloudtrail-222222222222-eu-west-1",
        kmsKeyArn: "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
      });
      new CloudTrailDelegation(s, "delegation", { placement, administratorAccountId, after: [settled] });
    });
    expect(bodiesOf(json, "aws_cloudtrail_organization_delegated_admin_account")).toEqual([
      {
        provider: "aws.eu-west-1",
        account_id: administratorAccountId,
        depends_on: ["aws_cloudtrail.cloudtrail_trail"],
      },
    ]);
  });

  test("waits for nothing if there is nothing to wait for", () => {
    const json = synth(
      (s) => new CloudTrailDelegation(s, "delegation", { placement: s.in("eu-west-1"), administratorAccountId }),
    );
    expect(bodiesOf(json, "aws_cloudtrail_organization_delegated_admin_account")).toEqual([
      { provider: "aws.eu-west-1", account_id: administratorAccountId },
    ]);
  });

  test("fails when the management account would administer itself", () => {
    expect(() =>
      synth((s) => {
        const placement = s.in("eu-west-1");
        new CloudTrailDelegation(s, "delegation", { placement, administratorAccountId: placement.accountId });
      }),
    ).toThrow(
      "[test/delegation] administratorAccountId must be another account than the management account, got '" +
        TEST_ACCOUNT +
        "'",
    );
  });
});
