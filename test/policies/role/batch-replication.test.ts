import { assumedByBatchOperations, replicateExisting } from "../../../policies/role/batch-replication";
import { decide, decideIdentity } from "../../support/policy-decision";

describe("assumedByBatchOperations", () => {
  // A trust policy has no resource of its own: it is the role's.
  const statements = [{ ...assumedByBatchOperations("111111111111"), Resource: "*" }];
  const jobs = { service: "batchoperations.s3.amazonaws.com" };
  test.each([
    ["a job of the account", jobs, "sts:AssumeRole", { "aws:SourceAccount": "111111111111" }, "allowed"],
    ["a job without an account", jobs, "sts:AssumeRole", {}, "allowed"],
    ["another account's job", jobs, "sts:AssumeRole", { "aws:SourceAccount": "222222222222" }, "not allowed"],
    ["S3 itself", { service: "s3.amazonaws.com" }, "sts:AssumeRole", {}, "not allowed"],
    ["a job with tags", jobs, "sts:TagSession", {}, "not allowed"],
    ["a role", { arn: "arn:aws:iam::111111111111:role/admin" }, "sts:AssumeRole", {}, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    const resource = "arn:aws:iam::111111111111:role/batch";
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("replicateExisting", () => {
  const [SOURCE, REPORTS] = ["arn:aws:s3:::uploads", "arn:aws:s3:::reports"];
  const KEY = "arn:aws:kms:eu-west-1:111111111111:key/aaaa";
  const statements = replicateExisting(SOURCE, { bucketArn: REPORTS, region: "eu-west-1", keyArn: KEY });
  const principal = { arn: "arn:aws:iam::111111111111:role/batch" };
  const via = (region: string, arn: string) => ({
    "kms:ViaService": `s3.${region}.amazonaws.com`,
    "kms:EncryptionContext:aws:s3:arn": arn,
  });

  test.each<[string, string, string, Record<string, string>, string]>([
    ["replicate an object", "s3:InitiateReplication", `${SOURCE}/a`, {}, "allowed"],
    ["replicate another bucket's", "s3:InitiateReplication", `${REPORTS}/a`, {}, "not allowed"],
    ["list by an inventory", "s3:PutInventoryConfiguration", SOURCE, {}, "allowed"],
    ["read the rules", "s3:GetReplicationConfiguration", SOURCE, {}, "allowed"],
    ["change the rules", "s3:PutReplicationConfiguration", SOURCE, {}, "not allowed"],
    ["read an object", "s3:GetObject", `${SOURCE}/a`, {}, "not allowed"],
    ["write a report", "s3:PutObject", `${REPORTS}/a`, {}, "allowed"],
    ["write into the source", "s3:PutObject", `${SOURCE}/a`, {}, "not allowed"],
    ["encrypt a report", "kms:GenerateDataKey", KEY, via("eu-west-1", `${REPORTS}/a`), "allowed"],
    ["encrypt for another bucket", "kms:GenerateDataKey", KEY, via("eu-west-1", SOURCE), "not allowed"],
    ["encrypt without S3", "kms:GenerateDataKey", KEY, {}, "not allowed"],
    ["encrypt in another region", "kms:GenerateDataKey", KEY, via("eu-central-1", REPORTS), "not allowed"],
  ])("%s: %s of %s with %j -> %s", (_, action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal, action, resource, context })).toBe(expected);
  });

  test("uses no key where S3's own encrypt the reports", () => {
    const sids = replicateExisting(SOURCE, { bucketArn: REPORTS, region: "eu-west-1" }).map(({ Sid }) => Sid);
    expect(sids).toEqual(["Replicate", "ListForReplication", "Report"]);
  });
});
