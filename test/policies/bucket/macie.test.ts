import { denyExternalPrincipals } from "../../../policies/bucket/baseline";
import { macieResults } from "../../../policies/bucket/macie";
import { decide, type Request } from "../../support/policy-decision";

const bucket = "arn:aws:s3:::example-macie-222222222222-eu-west-1";
const object = `${bucket}/AWSLogs/333333333333/Macie/eu-west-1/job/results.jsonl.gz`;
const statements = [
  denyExternalPrincipals(bucket, "o-exampleorg1"),
  ...macieResults(bucket, { administratorId: "333333333333", region: "eu-west-1" }),
];

const macie2 = (resource: string, account = "333333333333", region = "eu-west-1") => ({
  "aws:SourceAccount": account,
  "aws:SourceArn": `arn:aws:macie2:${region}:${account}:${resource}`,
});
const macie = { service: "macie.amazonaws.com" };
const write = { principal: macie, action: "s3:PutObject", resource: object };

test.each<[string, Request, string]>([
  ["results of a job", { ...write, context: macie2("classification-job/0123abcd") }, "allowed"],
  ["results of automated discovery", { ...write, context: macie2("export-configuration:*") }, "allowed"],
  [
    "the look at the bucket's region",
    { ...write, action: "s3:GetBucketLocation", resource: bucket, context: macie2("export-configuration:*") },
    "allowed",
  ],
  [
    "another account's job (confused deputy)",
    { ...write, context: macie2("classification-job/0123abcd", "444444444444") },
    "not allowed",
  ],
  [
    "another account that names the administrator's job",
    { ...write, context: { ...macie2("classification-job/0123abcd"), "aws:SourceAccount": "444444444444" } },
    "not allowed",
  ],
  [
    "the administrator's job in another region",
    { ...write, context: macie2("classification-job/0123abcd", "333333333333", "us-east-1") },
    "not allowed",
  ],
  [
    "another resource of the administrator's Macie",
    { ...write, context: macie2("allow-list/0123abcd") },
    "not allowed",
  ],
  ["Macie without a source", write, "not allowed"],
  [
    "another service for the same source",
    { ...write, principal: { service: "guardduty.amazonaws.com" }, context: macie2("classification-job/0123abcd") },
    "not allowed",
  ],
  [
    "the principal of an opt-in region",
    {
      ...write,
      principal: { service: "macie.eu-south-1.amazonaws.com" },
      context: macie2("classification-job/0123abcd"),
    },
    "not allowed",
  ],
  ["reading", { ...write, action: "s3:GetObject", context: macie2("classification-job/0123abcd") }, "not allowed"],
  ["deleting", { ...write, action: "s3:DeleteObject", context: macie2("classification-job/0123abcd") }, "not allowed"],
  [
    "another bucket",
    { ...write, resource: "arn:aws:s3:::other/results", context: macie2("classification-job/0123abcd") },
    "not allowed",
  ],
  [
    "a principal of another organization",
    {
      ...write,
      principal: { arn: "arn:aws:iam::333333333333:role/reader" },
      context: { "aws:PrincipalOrgID": "o-other" },
    },
    "denied",
  ],
])("%s", (_, request, expected) => {
  expect(decide(statements, request)).toBe(expected);
});

describe("in an opt-in region", () => {
  const milan = macieResults(bucket, { administratorId: "333333333333", region: "eu-south-1" });
  const context = macie2("classification-job/0123abcd", "333333333333", "eu-south-1");

  test.each([
    ["macie.amazonaws.com", "allowed"],
    ["macie.eu-south-1.amazonaws.com", "allowed"],
    ["macie.me-south-1.amazonaws.com", "not allowed"],
  ])("%s is %s", (service, expected) => {
    expect(decide(milan, { ...write, principal: { service }, context })).toBe(expected);
  });
});
