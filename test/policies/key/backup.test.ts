import { copiedByAccounts } from "../../../policies/key/backup";
import { decide } from "../../support/policy-decision";

const KEY = "arn:aws:kms:eu-west-1:444444444444:key/1";

describe("copiedByAccounts", () => {
  const statements = copiedByAccounts(["222222222222"], "aws");
  const keeper = {
    arn: "arn:aws:iam::222222222222:role/aws-service-role/backup.amazonaws.com/AWSServiceRoleForBackup",
  };
  const stranger = { arn: "arn:aws:iam::999999999999:role/admin" };
  const forAws = { "kms:GrantIsForAWSResource": "true" };
  test.each([
    ["the keeper", keeper, "kms:Decrypt", {}, "allowed"],
    ["the keeper", keeper, "kms:ReEncryptFrom", {}, "allowed"],
    ["the keeper", keeper, "kms:DescribeKey", {}, "allowed"],
    ["the keeper", keeper, "kms:CreateGrant", forAws, "allowed"],
    ["the keeper", keeper, "kms:CreateGrant", {}, "not allowed"],
    ["the keeper", keeper, "kms:ScheduleKeyDeletion", {}, "not allowed"],
    ["the keeper", keeper, "kms:PutKeyPolicy", {}, "not allowed"],
    ["a stranger", stranger, "kms:Decrypt", {}, "not allowed"],
    ["a stranger", stranger, "kms:CreateGrant", forAws, "not allowed"],
  ])("%s %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: KEY, context })).toBe(expected);
  });
});
