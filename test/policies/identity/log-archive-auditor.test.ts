import { logArchiveAuditor } from "../../../policies/identity/log-archive-auditor";
import { decide } from "../../support/policy-decision";

const auditor = { arn: "arn:aws:iam::222222222222:role/auditor" };
const key = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const viaS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };

// `decide` reads resource policies: an identity policy is one whose principal is its holder.
const statements = logArchiveAuditor({
  accountId: "222222222222",
  region: "eu-west-1",
  workgroupName: "example-log-archive",
  databaseName: "example_log_archive",
  logBucketNames: ["example-cloudtrail", "example-config"],
  resultsBucketName: "example-athena",
  kmsKeyArn: key,
}).map((statement) => ({ ...statement, Principal: { AWS: auditor.arn } }));

const CASES: readonly [action: string, resource: string, context: Record<string, string>, allowed: boolean][] = [
  ["athena:StartQueryExecution", "arn:aws:athena:eu-west-1:222222222222:workgroup/example-log-archive", {}, true],
  ["athena:StartQueryExecution", "arn:aws:athena:eu-west-1:222222222222:workgroup/primary", {}, false],
  ["athena:UpdateWorkGroup", "arn:aws:athena:eu-west-1:222222222222:workgroup/example-log-archive", {}, false],
  ["athena:DeleteNamedQuery", "arn:aws:athena:eu-west-1:222222222222:workgroup/example-log-archive", {}, false],
  ["athena:ListWorkGroups", "*", {}, true],
  ["glue:GetTable", "arn:aws:glue:eu-west-1:222222222222:table/example_log_archive/cloudtrail", {}, true],
  ["glue:GetTable", "arn:aws:glue:eu-west-1:222222222222:table/other/cloudtrail", {}, false],
  ["glue:UpdateTable", "arn:aws:glue:eu-west-1:222222222222:table/example_log_archive/cloudtrail", {}, false],
  ["s3:GetObject", "arn:aws:s3:::example-cloudtrail/AWSLogs/o-1/1/CloudTrail/a.json.gz", {}, true],
  ["s3:GetObject", "arn:aws:s3:::example-config/AWSLogs/1/Config/a.json.gz", {}, true],
  ["s3:GetObject", "arn:aws:s3:::example-guardduty/AWSLogs/1/GuardDuty/a.jsonl.gz", {}, false],
  ["s3:PutObject", "arn:aws:s3:::example-cloudtrail/AWSLogs/o-1/1/CloudTrail/a.json.gz", {}, false],
  ["s3:DeleteObject", "arn:aws:s3:::example-cloudtrail/AWSLogs/o-1/1/CloudTrail/a.json.gz", {}, false],
  ["s3:PutObject", "arn:aws:s3:::example-athena/results/a.csv", {}, true],
  ["s3:GetObject", "arn:aws:s3:::example-athena/results/a.csv", {}, true],
  ["s3:ListBucket", "arn:aws:s3:::example-cloudtrail", {}, true],
  ["kms:Decrypt", key, viaS3, true],
  ["kms:GenerateDataKey", key, viaS3, true],
  ["kms:Decrypt", key, {}, false],
  ["kms:Decrypt", "arn:aws:kms:eu-west-1:222222222222:key/other", viaS3, false],
  ["kms:ScheduleKeyDeletion", key, viaS3, false],
];

test.each(CASES)("%s on %s %j: allowed %p", (action, resource, context, allowed) => {
  expect(decide(statements, { principal: auditor, action, resource, context })).toBe(
    allowed ? "allowed" : "not allowed",
  );
});
