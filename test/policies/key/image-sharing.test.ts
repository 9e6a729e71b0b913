import { type ImageReceivers, imageSharing } from "../../../policies/key/image-sharing";
import { decide, type PrincipalAsking } from "../../support/policy-decision";

const KEY = "arn:aws:kms:eu-west-1:111111111111:key/1";
const RECEIVER = "arn:aws:iam::222222222222:role/image-consumer";
const OTHER_ROLE = "arn:aws:iam::222222222222:role/other";
const STRANGER = "arn:aws:iam::999999999999:role/image-consumer";
const byEc2 = { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" };
const byEc2There = { "kms:ViaService": "ec2.eu-central-1.amazonaws.com" };
const byS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
const forAws = { ...byEc2, "kms:GrantIsForAWSResource": "true" };
const forAnybody = { ...byEc2, "kms:GrantIsForAWSResource": "false" };

describe("imageSharing", () => {
  const decided = (receivers: ImageReceivers, principal: PrincipalAsking, action: string, context: object) =>
    decide(imageSharing({ receivers, region: "eu-west-1", copyRegions: ["eu-central-1"] }), {
      principal,
      action,
      resource: KEY,
      context: context as Record<string, string>,
    });

  describe("with an account", () => {
    const receivers = { accountIds: ["222222222222"] };
    test.each([
      ["a role of the account", RECEIVER, "kms:Decrypt", byEc2, "allowed"],
      ["a role of the account", OTHER_ROLE, "kms:Decrypt", byEc2, "allowed"],
      ["a role of the account", RECEIVER, "kms:Decrypt", byEc2There, "allowed"],
      ["a role of the account", RECEIVER, "kms:ReEncryptFrom", byEc2, "allowed"],
      ["a role of the account", RECEIVER, "kms:DescribeKey", {}, "allowed"],
      ["a role of the account", RECEIVER, "kms:CreateGrant", forAws, "allowed"],
      ["a role of the account", RECEIVER, "kms:CreateGrant", forAnybody, "not allowed"],
      ["a role of the account", RECEIVER, "kms:CreateGrant", byEc2, "not allowed"],
      ["a role of the account", RECEIVER, "kms:Decrypt", {}, "not allowed"],
      ["a role of the account", RECEIVER, "kms:Decrypt", byS3, "not allowed"],
      ["a role of the account", RECEIVER, "kms:Encrypt", byEc2, "not allowed"],
      ["a role of the account", RECEIVER, "kms:GenerateDataKey", byEc2, "not allowed"],
      ["a role of the account", RECEIVER, "kms:PutKeyPolicy", {}, "not allowed"],
      ["a role of the account", RECEIVER, "kms:RetireGrant", forAws, "not allowed"],
      ["a stranger", STRANGER, "kms:Decrypt", byEc2, "not allowed"],
      ["a stranger", STRANGER, "kms:DescribeKey", {}, "not allowed"],
      ["a stranger", STRANGER, "kms:CreateGrant", forAws, "not allowed"],
    ])("%s %s: %s with %j -> %s", (_, arn, action, context, expected) => {
      expect(decided(receivers, { arn }, action, context)).toBe(expected);
    });
  });

  test.each([
    [RECEIVER, "allowed"],
    [OTHER_ROLE, "not allowed"],
    [STRANGER, "not allowed"],
  ])("with a role, not the whole account: %s -> %s", (arn, expected) => {
    expect(decided({ roleArns: [RECEIVER] }, { arn }, "kms:Decrypt", byEc2)).toBe(expected);
  });

  test.each([
    [{ arn: RECEIVER, organizationId: "o-exampleorg1" }, "kms:Decrypt", byEc2, "allowed"],
    [{ arn: RECEIVER, organizationId: "o-exampleorg1" }, "kms:DescribeKey", {}, "allowed"],
    [{ arn: RECEIVER, organizationId: "o-exampleorg1" }, "kms:CreateGrant", forAws, "allowed"],
    [{ arn: RECEIVER, organizationId: "o-exampleorg1" }, "kms:CreateGrant", byEc2, "not allowed"],
    [{ arn: RECEIVER, organizationId: "o-exampleorg1" }, "kms:Decrypt", {}, "not allowed"],
    [{ arn: RECEIVER, organizationId: "o-otherorg001" }, "kms:Decrypt", byEc2, "not allowed"],
    [{ arn: RECEIVER, organizationId: "o-otherorg001" }, "kms:DescribeKey", {}, "not allowed"],
    [{ arn: RECEIVER }, "kms:Decrypt", byEc2, "not allowed"],
  ])("with an organization: %j %s with %j -> %s", (principal, action, context, expected) => {
    expect(decided({ organizationId: "o-exampleorg1" }, principal, action, context)).toBe(expected);
  });

  test.each([
    ["o-exampleorg1/r-ab12/ou-ab12-11111111/", "allowed"],
    ["o-exampleorg1/r-ab12/ou-ab12-11111111/ou-ab12-33333333/", "allowed"],
    ["o-exampleorg1/r-ab12/ou-ab12-22222222/", "not allowed"],
    ["o-exampleorg1/r-ab12/", "not allowed"],
    ["o-otherorg001/r-ab12/ou-ab12-11111111/", "not allowed"],
  ])("with a unit: an account at %s -> %s", (path, expected) => {
    const receivers = { organizationalUnitPaths: ["o-exampleorg1/r-ab12/ou-ab12-11111111"] };
    const context = { ...byEc2, "aws:PrincipalOrgPaths": [path] };
    expect(decided(receivers, { arn: RECEIVER }, "kms:Decrypt", context)).toBe(expected);
  });
});
