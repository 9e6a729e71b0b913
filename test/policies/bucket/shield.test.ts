import { responseTeamReads } from "../../../policies/bucket/shield";
import { decide } from "../../support/policy-decision";

const BUCKET = "arn:aws:s3:::shop-logs";

describe("responseTeamReads", () => {
  const statements = [responseTeamReads(BUCKET)];
  const team = { service: "drt.shield.amazonaws.com" };
  test.each([
    ["finds the bucket", team, "s3:GetBucketLocation", BUCKET, "allowed"],
    ["lists it", team, "s3:ListBucket", BUCKET, "allowed"],
    ["reads a log", team, "s3:GetObject", `${BUCKET}/AWSLogs/a.gz`, "allowed"],
    ["writes", team, "s3:PutObject", `${BUCKET}/AWSLogs/a.gz`, "not allowed"],
    ["deletes", team, "s3:DeleteObject", `${BUCKET}/AWSLogs/a.gz`, "not allowed"],
    ["changes the policy", team, "s3:PutBucketPolicy", BUCKET, "not allowed"],
    ["reads another bucket", team, "s3:GetObject", "arn:aws:s3:::shop-logs-2/a.gz", "not allowed"],
    ["Shield itself", { service: "shield.amazonaws.com" }, "s3:GetObject", `${BUCKET}/a.gz`, "not allowed"],
    ["an account", { arn: "arn:aws:iam::444444444444:role/admin" }, "s3:GetObject", `${BUCKET}/a.gz`, "not allowed"],
  ])("%s: %j %s on %s -> %s", (_, principal, action, resource, expected) => {
    expect(decide(statements, { principal, action, resource, context: {} })).toBe(expected);
  });
});
