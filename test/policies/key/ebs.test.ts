import { ebsEncryption } from "../../../policies/key/ebs";
import { decide } from "../../support/policy-decision";

const ACCOUNT = "111111111111";
const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const developer = { arn: `arn:aws:iam::${ACCOUNT}:role/developer` };
const autoScaling = {
  arn: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
};
const stranger = { arn: "arn:aws:iam::999999999999:role/developer" };
const viaEc2 = { "kms:CallerAccount": ACCOUNT, "kms:ViaService": "ec2.eu-west-1.amazonaws.com" };

test.each([
  ["a developer makes a volume", developer, "kms:GenerateDataKeyWithoutPlaintext", viaEc2, "allowed"],
  ["a developer attaches one", developer, "kms:CreateGrant", viaEc2, "allowed"],
  ["a developer copies a snapshot", developer, "kms:ReEncryptTo", viaEc2, "allowed"],
  ["EC2 Auto Scaling starts an instance", autoScaling, "kms:CreateGrant", viaEc2, "allowed"],
  ["EC2 Auto Scaling reads the snapshot", autoScaling, "kms:Decrypt", viaEc2, "allowed"],
  ["a developer decrypts by hand", developer, "kms:Decrypt", { "kms:CallerAccount": ACCOUNT }, "not allowed"],
  [
    "EC2 of another region",
    developer,
    "kms:Decrypt",
    { ...viaEc2, "kms:ViaService": "ec2.eu-central-1.amazonaws.com" },
    "not allowed",
  ],
  [
    "another service",
    developer,
    "kms:Decrypt",
    { ...viaEc2, "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
    "not allowed",
  ],
  ["another account", stranger, "kms:Decrypt", { ...viaEc2, "kms:CallerAccount": "999999999999" }, "not allowed"],
  ["a developer deletes the key", developer, "kms:ScheduleKeyDeletion", viaEc2, "not allowed"],
  ["a developer changes the policy", developer, "kms:PutKeyPolicy", viaEc2, "not allowed"],
] as const)("the default key of EBS: %s", (_, principal, action, context, expected) => {
  const statement = ebsEncryption({ accountId: ACCOUNT, region: "eu-west-1" });
  expect(decide([statement], { principal, action, resource: key, context })).toBe(expected);
});
