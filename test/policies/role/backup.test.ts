import { assumedByBackup } from "../../../policies/role/backup";
import { decide } from "../../support/policy-decision";

const ROLE = "arn:aws:iam::444444444444:role/example-backup";

describe("assumedByBackup", () => {
  // A trust policy has no resource of its own: it is the role's.
  const statements = [{ ...assumedByBackup("444444444444"), Resource: "*" }];
  const backup = { service: "backup.amazonaws.com" };
  test.each([
    ["AWS Backup for this account", backup, "sts:AssumeRole", { "aws:SourceAccount": "444444444444" }, "allowed"],
    ["AWS Backup without an account", backup, "sts:AssumeRole", {}, "allowed"],
    ["AWS Backup for another", backup, "sts:AssumeRole", { "aws:SourceAccount": "999999999999" }, "not allowed"],
    ["AWS Backup tagging", backup, "sts:TagSession", {}, "not allowed"],
    ["EC2", { service: "ec2.amazonaws.com" }, "sts:AssumeRole", {}, "not allowed"],
    ["Lambda", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", {}, "not allowed"],
    ["an administrator", { arn: "arn:aws:iam::444444444444:role/admin" }, "sts:AssumeRole", {}, "not allowed"],
    ["the root user", { arn: "arn:aws:iam::444444444444:root" }, "sts:AssumeRole", {}, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});
