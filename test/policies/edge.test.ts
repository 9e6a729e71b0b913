import { accountLogDelivery } from "../../policies/bucket/account-log-delivery";
import { cloudFrontRead } from "../../policies/bucket/cloudfront";
import type { Statement } from "../../policies/document";
import { cloudFrontDecrypt } from "../../policies/key/cloudfront";
import { dnssecSigning } from "../../policies/key/dnssec";
import { createDeliveries } from "../../policies/log-group/delivery-destination";
import { route53QueryLogs } from "../../policies/log-group/route53-queries";
import { decide, type Decision, type Request } from "../support/policy-decision";

type Case = readonly [expected: Decision, name: string, change: Partial<Request>];

/** Runs each case as a change to a request that is allowed. */
function cases(statements: readonly Statement[], allowed: Request, table: readonly Case[]): void {
  test("allowed: the request itself", () => expect(decide(statements, allowed)).toBe("allowed"));
  test.each(table.map((each) => [`${each[0]}: ${each[1]}`, each] as const))("%s", (_, [expected, , change]) => {
    expect(decide(statements, { ...allowed, ...change })).toBe(expected);
  });
}

const account = "999999999999";
const distribution = `arn:aws:cloudfront::${account}:distribution/E1`;
const zone = { "aws:SourceAccount": account, "aws:SourceArn": "arn:aws:route53:::hostedzone/Z1" };

describe("accountLogDelivery", () => {
  const delivery = (region: string) => `arn:aws:logs:${region}:${account}:delivery-source:site`;
  const context = {
    "aws:SourceAccount": account,
    "aws:SourceArn": delivery("us-east-1"),
    "s3:x-amz-acl": "bucket-owner-full-control",
  };
  cases(
    accountLogDelivery("arn:aws:s3:::logs", {
      accountId: account,
      regions: ["us-east-1", "us-west-2"],
      prefixes: ["entry"],
    }),
    {
      principal: { service: "delivery.logs.amazonaws.com" },
      action: "s3:PutObject",
      resource: `arn:aws:s3:::logs/AWSLogs/${account}/CloudFront/E1.gz`,
      context,
    },
    [
      ["allowed", "below a prefix", { resource: `arn:aws:s3:::logs/entry/AWSLogs/${account}/globalaccelerator/x` }],
      ["allowed", "another region", { context: { ...context, "aws:SourceArn": delivery("us-west-2") } }],
      ["allowed", "asking for the ACL", { action: "s3:GetBucketAcl", resource: "arn:aws:s3:::logs" }],
      ["not allowed", "an unknown prefix", { resource: `arn:aws:s3:::logs/other/AWSLogs/${account}/x` }],
      ["not allowed", "another account's folder", { resource: "arn:aws:s3:::logs/AWSLogs/111111111111/x" }],
      ["not allowed", "another account", { context: { ...context, "aws:SourceAccount": "111111111111" } }],
      [
        "not allowed",
        "a region that is not named",
        { context: { ...context, "aws:SourceArn": delivery("eu-west-1") } },
      ],
      ["not allowed", "an object of its own", { context: { ...context, "s3:x-amz-acl": "private" } }],
      ["not allowed", "another service", { principal: { service: "cloudtrail.amazonaws.com" } }],
      ["not allowed", "reading", { action: "s3:GetObject" }],
    ],
  );
});

describe("cloudFrontRead", () => {
  cases(
    [cloudFrontRead("arn:aws:s3:::site", [distribution])],
    {
      principal: { service: "cloudfront.amazonaws.com" },
      action: "s3:GetObject",
      resource: "arn:aws:s3:::site/index.html",
      context: { "aws:SourceArn": distribution },
    },
    [
      ["not allowed", "another distribution", { context: { "aws:SourceArn": `${distribution}X` } }],
      [
        "not allowed",
        "somebody else's",
        { context: { "aws:SourceArn": "arn:aws:cloudfront::111111111111:distribution/E1" } },
      ],
      ["not allowed", "no distribution", { context: {} }],
      ["not allowed", "writing", { action: "s3:PutObject" }],
      ["not allowed", "deleting", { action: "s3:DeleteObject" }],
      ["not allowed", "listing", { action: "s3:ListBucket", resource: "arn:aws:s3:::site" }],
      ["not allowed", "another bucket", { resource: "arn:aws:s3:::other/index.html" }],
      ["not allowed", "the internet", { principal: { anonymous: true } }],
    ],
  );
});

describe("cloudFrontDecrypt", () => {
  cases(
    [cloudFrontDecrypt([distribution])],
    {
      principal: { service: "cloudfront.amazonaws.com" },
      action: "kms:Decrypt",
      resource: `arn:aws:kms:eu-west-1:${account}:key/1`,
      context: { "aws:SourceArn": distribution },
    },
    [
      ["not allowed", "another distribution", { context: { "aws:SourceArn": `${distribution}X` } }],
      ["not allowed", "no distribution", { context: {} }],
      ["not allowed", "encrypting", { action: "kms:Encrypt" }],
      ["not allowed", "data keys", { action: "kms:GenerateDataKey" }],
      ["not allowed", "grants", { action: "kms:CreateGrant" }],
      ["not allowed", "deleting the key", { action: "kms:ScheduleKeyDeletion" }],
      ["not allowed", "another service", { principal: { service: "s3.amazonaws.com" } }],
      ["not allowed", "a user", { principal: { arn: `arn:aws:iam::${account}:user/u` } }],
    ],
  );
});

describe("dnssecSigning", () => {
  const grant = { ...zone, "kms:GrantIsForAWSResource": "true" };
  cases(
    dnssecSigning({ accountId: account, region: "us-east-1" }),
    {
      principal: { service: "dnssec-route53.amazonaws.com" },
      action: "kms:Sign",
      resource: `arn:aws:kms:us-east-1:${account}:key/1`,
      context: zone,
    },
    [
      ["allowed", "the public key", { action: "kms:GetPublicKey" }],
      ["allowed", "a grant for the service", { action: "kms:CreateGrant", context: grant }],
      ["not allowed", "a grant for others", { action: "kms:CreateGrant" }],
      ["not allowed", "another account's zone", { context: { ...zone, "aws:SourceAccount": "111111111111" } }],
      ["not allowed", "no zone", { context: { "aws:SourceAccount": account } }],
      ["not allowed", "something else", { context: { ...zone, "aws:SourceArn": "arn:aws:route53:::healthcheck/1" } }],
      ["not allowed", "deleting the key", { action: "kms:ScheduleKeyDeletion" }],
      ["not allowed", "Route 53 as such", { principal: { service: "route53.amazonaws.com" } }],
    ],
  );
});

describe("route53QueryLogs", () => {
  const group = (name: string, region = "us-east-1") => `arn:aws:logs:${region}:${account}:log-group:${name}`;
  cases(
    [route53QueryLogs({ accountId: account, region: "us-east-1" })],
    {
      principal: { service: "route53.amazonaws.com" },
      action: "logs:PutLogEvents",
      resource: group("/aws/route53/example.com:log-stream:Z1/FRA1"),
      context: zone,
    },
    [
      ["allowed", "a stream", { action: "logs:CreateLogStream", resource: group("/aws/route53/example.com") }],
      ["not allowed", "another group", { resource: group("/app/log:log-stream:x") }],
      ["not allowed", "another region", { resource: group("/aws/route53/example.com", "eu-west-1") }],
      ["not allowed", "another account's zone", { context: { ...zone, "aws:SourceAccount": "111111111111" } }],
      ["not allowed", "no zone", { context: { "aws:SourceAccount": account } }],
      ["not allowed", "deleting the group", { action: "logs:DeleteLogGroup" }],
      ["not allowed", "reading", { action: "logs:GetLogEvents" }],
      ["not allowed", "another service", { principal: { service: "es.amazonaws.com" } }],
    ],
  );
});

describe("createDeliveries", () => {
  const destination = "arn:aws:logs:us-east-1:222222222222:delivery-destination:cloudfront";
  cases(
    [createDeliveries(destination, ["111111111111"])],
    { principal: { arn: "arn:aws:iam::111111111111:root" }, action: "logs:CreateDelivery", resource: destination },
    [
      ["not allowed", "another account", { principal: { arn: "arn:aws:iam::333333333333:root" } }],
      ["not allowed", "another destination", { resource: `${destination}2` }],
      ["not allowed", "deleting the destination", { action: "logs:DeleteDeliveryDestination" }],
      ["not allowed", "changing it", { action: "logs:PutDeliveryDestination" }],
      ["not allowed", "changing its policy", { action: "logs:PutDeliveryDestinationPolicy" }],
      ["not allowed", "reading it", { action: "logs:GetDeliveryDestination" }],
      ["not allowed", "nobody known", { principal: { anonymous: true } }],
      ["not allowed", "a service", { principal: { service: "delivery.logs.amazonaws.com" } }],
    ],
  );
});
