import { logKind } from "../../../modules/log-archive/log-kinds";
import { logKeyStatements } from "../../../modules/log-archive/log-key";
import { Placement } from "../../../modules/placement";
import { denyExternalPrincipals } from "../../../policies/bucket/baseline";
import { guardDutyListRead } from "../../../policies/bucket/guardduty-lists";
import { type Decision, decide, type Request } from "../../support/policy-decision";
import { SOURCES } from "../../modules/log-archive/sources";

const BUCKET = "arn:aws:s3:::findings";
const KEY = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const administrator = SOURCES.securityAccountId;
const sources = { ...SOURCES, optInRegions: ["eu-south-1"] };

const detector = (account: string, region = "eu-west-1"): string =>
  `arn:aws:guardduty:${region}:${account}:detector/12abc34d567e8fa901bc2d34e56789f0`;

const from = (account: string, arn = detector(account)): Request["context"] => ({
  "aws:SourceAccount": account,
  "aws:SourceArn": arn,
});

const guardDuty = { service: "guardduty.amazonaws.com" };

type Case = readonly [title: string, request: Partial<Request>, bucket: Decision, key: Decision];

const CASES: readonly Case[] = [
  ["the administrator's detector", {}, "allowed", "allowed"],
  [
    "the administrator's detector of another region",
    { context: from(administrator, detector(administrator, "us-east-1")) },
    "allowed",
    "allowed",
  ],
  [
    "the administrator's detector of an opt-in region",
    {
      principal: { service: "guardduty.eu-south-1.amazonaws.com" },
      context: from(administrator, detector(administrator, "eu-south-1")),
    },
    "allowed",
    "allowed",
  ],
  [
    "an opt-in region that is not governed",
    {
      principal: { service: "guardduty.me-south-1.amazonaws.com" },
      context: from(administrator, detector(administrator, "me-south-1")),
    },
    "not allowed",
    "not allowed",
  ],
  ["another account's detector", { context: from("666666666666") }, "not allowed", "not allowed"],
  [
    "another account's detector that names the administrator as its source",
    { context: from(administrator, detector("666666666666")) },
    "not allowed",
    "not allowed",
  ],
  [
    "something else of the administrator's GuardDuty",
    { context: from(administrator, `arn:aws:guardduty:eu-west-1:${administrator}:malware-protection-plan/1`) },
    "not allowed",
    "not allowed",
  ],
  ["GuardDuty without a source", { context: {} }, "not allowed", "not allowed"],
  ["another service", { principal: { service: "macie.amazonaws.com" } }, "not allowed", "not allowed"],
  [
    "a role of the administrator's account",
    {
      principal: { arn: `arn:aws:iam::${administrator}:role/admin` },
      context: { ...from(administrator), "aws:PrincipalOrgID": sources.organizationId },
    },
    "not allowed",
    "not allowed",
  ],
  [
    "a role from outside of the organization",
    { principal: { arn: "arn:aws:iam::666666666666:role/admin" }, context: { "aws:PrincipalOrgID": "o-another" } },
    "denied",
    "not allowed",
  ],
];

describe("export of findings", () => {
  const bucketStatements = [
    denyExternalPrincipals(BUCKET, sources.organizationId),
    ...logKind("guardduty").statements({ bucketArn: BUCKET, region: "eu-west-1" }, sources),
  ];
  const placement = new Placement({} as never, { accountId: "222222222222", region: "eu-west-1" });
  const keyStatements = logKeyStatements(placement, sources);
  const base = { principal: guardDuty, context: from(administrator) };

  test.each(CASES)("%s", (_, request, bucket, key) => {
    const asked = { ...base, ...request };
    const objects = `${BUCKET}/AWSLogs/${administrator}/GuardDuty/eu-west-1/2026/11/22/x.jsonl.gz`;
    expect(decide(bucketStatements, { ...asked, action: "s3:PutObject", resource: objects })).toBe(bucket);
    expect(decide(bucketStatements, { ...asked, action: "s3:GetBucketLocation", resource: BUCKET })).toBe(bucket);
    expect(decide(keyStatements, { ...asked, action: "kms:GenerateDataKey", resource: KEY })).toBe(key);
  });

  test.each(["s3:GetObject", "s3:DeleteObject", "s3:PutObjectAcl"])("GuardDuty may not %s", (action) => {
    expect(decide(bucketStatements, { ...base, action, resource: `${BUCKET}/x` })).toBe("not allowed");
  });

  test("GuardDuty may not decrypt", () => {
    expect(decide(keyStatements, { ...base, action: "kms:Decrypt", resource: KEY })).toBe("not allowed");
  });
});

describe("guardDutyListRead", () => {
  const statements = [guardDutyListRead(BUCKET, "333333333333", "aws")];
  const slr = (account: string): string =>
    `arn:aws:iam::${account}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`;

  test.each<[string, Partial<Request>, Decision]>([
    ["GuardDuty's role of the account", {}, "allowed"],
    ["GuardDuty's role of another account", { principal: { arn: slr("666666666666") } }, "not allowed"],
    ["another role of the account", { principal: { arn: "arn:aws:iam::333333333333:role/x" } }, "not allowed"],
    ["the service itself", { principal: guardDuty }, "not allowed"],
    ["writing", { action: "s3:PutObject" }, "not allowed"],
    ["listing", { action: "s3:ListBucket", resource: BUCKET }, "not allowed"],
  ])("%s", (_, request, decision) => {
    const base = { principal: { arn: slr("333333333333") }, action: "s3:GetObject", resource: `${BUCKET}/trusted/1` };
    expect(decide(statements, { ...base, ...request })).toBe(decision);
  });
});
