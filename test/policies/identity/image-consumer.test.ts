import { copySharedImages, useSharedImages } from "../../../policies/identity/image-consumer";
import { decideIdentity } from "../../support/policy-decision";

const SOURCE = "arn:aws:kms:eu-west-1:111111111111:key/1";
const OTHER = "arn:aws:kms:eu-west-1:111111111111:key/2";
const OWN = "arn:aws:kms:eu-west-1:222222222222:key/3";
const principal = { arn: "arn:aws:iam::222222222222:role/image-consumer" };
const byEc2 = { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" };
const bySsm = { "kms:ViaService": "ssm.eu-west-1.amazonaws.com" };
const forAws = { ...byEc2, "kms:GrantIsForAWSResource": "true" };

describe("useSharedImages", () => {
  const statements = useSharedImages({ sourceKeyArns: [SOURCE], ownKeyArns: [OWN], regions: ["eu-west-1"] });
  test.each([
    ["kms:DescribeKey", SOURCE, {}, "allowed"],
    ["kms:DescribeKey", OWN, {}, "allowed"],
    ["kms:Decrypt", SOURCE, byEc2, "allowed"],
    ["kms:ReEncryptFrom", SOURCE, byEc2, "allowed"],
    ["kms:CreateGrant", SOURCE, forAws, "allowed"],
    ["kms:CreateGrant", OWN, forAws, "allowed"],
    ["kms:ReEncryptTo", OWN, byEc2, "allowed"],
    ["kms:GenerateDataKeyWithoutPlaintext", OWN, byEc2, "allowed"],
    ["kms:GenerateDataKeyWithoutPlaintext", SOURCE, byEc2, "not allowed"],
    ["kms:GenerateDataKey", OWN, byEc2, "not allowed"],
    ["kms:Decrypt", SOURCE, {}, "not allowed"],
    ["kms:Decrypt", SOURCE, bySsm, "not allowed"],
    ["kms:CreateGrant", SOURCE, byEc2, "not allowed"],
    ["kms:CreateGrant", OWN, { ...byEc2, "kms:GrantIsForAWSResource": "false" }, "not allowed"],
    ["kms:Decrypt", OTHER, byEc2, "not allowed"],
    ["kms:DescribeKey", OTHER, {}, "not allowed"],
    ["kms:ScheduleKeyDeletion", OWN, {}, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("copySharedImages", () => {
  const statements = copySharedImages(["eu-west-1"]);
  const image = "arn:aws:ec2:eu-west-1::image/ami-1";
  const snapshot = "arn:aws:ec2:eu-west-1::snapshot/snap-1";
  test.each([
    ["ec2:DescribeImages", "*", {}, "allowed"],
    ["ec2:CopyImage", image, {}, "allowed"],
    ["ec2:CopySnapshot", snapshot, {}, "allowed"],
    ["ec2:CopySnapshot", "arn:aws:ec2:us-east-1::snapshot/snap-1", {}, "not allowed"],
    ["ec2:CreateTags", snapshot, { "ec2:CreateAction": "CopySnapshot" }, "allowed"],
    ["ec2:CreateTags", snapshot, {}, "not allowed"],
    ["ec2:CreateTags", "arn:aws:ec2:eu-west-1:222222222222:instance/i-1", {}, "not allowed"],
    ["ec2:DeleteSnapshot", snapshot, {}, "not allowed"],
    ["ec2:DeregisterImage", image, {}, "not allowed"],
    ["ec2:ModifySnapshotAttribute", snapshot, {}, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal, action, resource, context })).toBe(expected);
  });
});
