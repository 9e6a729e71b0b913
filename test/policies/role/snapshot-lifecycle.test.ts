import { assumedByLifecycleManager, keepSnapshots } from "../../../policies/role/snapshot-lifecycle";
import { decide, decideIdentity } from "../../support/policy-decision";

const ROLE = "arn:aws:iam::222222222222:role/snapshot-lifecycle";
const KEY = "arn:aws:kms:eu-west-1:222222222222:key/1";

describe("assumedByLifecycleManager", () => {
  const trust = assumedByLifecycleManager("222222222222", "aws");
  const of = (account: string) => ({
    "aws:SourceAccount": account,
    "aws:SourceArn": `arn:aws:dlm:eu-west-1:${account}:policy/policy-0123456789abcdef0`,
  });
  test.each([
    ["dlm.amazonaws.com", of("222222222222"), "allowed"],
    ["dlm.amazonaws.com", of("999999999999"), "not allowed"],
    ["dlm.amazonaws.com", {}, "not allowed"],
    ["ec2.amazonaws.com", of("222222222222"), "not allowed"],
  ])("%s with %j -> %s", (service, context, expected) => {
    // A trust policy is about the role itself.
    const statements = [{ ...trust, Resource: "*" }];
    const request = { principal: { service }, action: "sts:AssumeRole", resource: ROLE, context };
    expect(decide(statements, request)).toBe(expected);
  });
});

describe("keepSnapshots", () => {
  const statements = keepSnapshots({ accountId: "222222222222", regions: ["eu-west-1"], keyArns: [KEY] });
  const snapshot = "arn:aws:ec2:eu-west-1::snapshot/snap-1";
  const volume = "arn:aws:ec2:eu-west-1:222222222222:volume/vol-1";
  const made = { "aws:ResourceTag/aws:dlm:lifecycle-policy-id": "policy-0123456789abcdef0" };
  const rule = "arn:aws:events:eu-west-1:222222222222:rule/";
  test.each([
    ["ec2:DescribeVolumes", "*", {}, "allowed"],
    ["ec2:CreateSnapshot", volume, {}, "allowed"],
    ["ec2:CreateSnapshot", snapshot, {}, "allowed"],
    ["ec2:CopySnapshot", snapshot, {}, "allowed"],
    ["ec2:CopySnapshot", "arn:aws:ec2:us-east-1::snapshot/snap-1", {}, "not allowed"],
    ["ec2:CreateSnapshot", "arn:aws:ec2:us-east-1:222222222222:volume/vol-1", {}, "not allowed"],
    ["ec2:CreateTags", snapshot, {}, "allowed"],
    ["ec2:CreateTags", volume, {}, "not allowed"],
    ["ec2:DeleteSnapshot", snapshot, made, "allowed"],
    ["ec2:ModifySnapshotAttribute", snapshot, made, "allowed"],
    ["ec2:DeleteSnapshot", snapshot, {}, "not allowed"],
    ["ec2:ModifySnapshotAttribute", snapshot, {}, "not allowed"],
    ["ec2:DeleteVolume", volume, made, "not allowed"],
    ["events:PutRule", `${rule}AwsDataLifecycleRule.managed-cwe.1`, {}, "allowed"],
    ["events:PutRule", `${rule}orders`, {}, "not allowed"],
    ["kms:Decrypt", KEY, {}, "allowed"],
    ["kms:Decrypt", `${KEY}2`, {}, "not allowed"],
    ["kms:CreateGrant", KEY, { "kms:GrantIsForAWSResource": "true" }, "allowed"],
    ["kms:CreateGrant", KEY, {}, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: { arn: ROLE }, action, resource, context })).toBe(expected);
  });
});
