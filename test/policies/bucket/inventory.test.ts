import { inventoryDelivery } from "../../../policies/bucket/inventory";
import { inventoryEncryption } from "../../../policies/key/inventory";
import { decide } from "../../support/policy-decision";

const LISTS = "arn:aws:s3:::lists";
const UPLOADS = { bucketArn: "arn:aws:s3:::uploads", accountId: "111111111111" };
const INVOICES = { bucketArn: "arn:aws:s3:::invoices", accountId: "222222222222" };
const s3 = { service: "s3.amazonaws.com" };
const of = ({ bucketArn, accountId }: typeof UPLOADS) => ({
  "aws:SourceArn": bucketArn,
  "aws:SourceAccount": accountId,
});
const full = { "s3:x-amz-acl": "bucket-owner-full-control" };
const STRANGER = { bucketArn: "arn:aws:s3:::stranger", accountId: "333333333333" };

describe("a bucket for inventories", () => {
  const statements = [inventoryDelivery(LISTS, [UPLOADS, INVOICES])];

  test.each<[string, { service: string } | { arn: string }, string, string, Record<string, string>, string]>([
    ["a list", s3, "s3:PutObject", `${LISTS}/a`, { ...of(UPLOADS), ...full }, "allowed"],
    ["a list of another account's bucket", s3, "s3:PutObject", `${LISTS}/a`, { ...of(INVOICES), ...full }, "allowed"],
    ["a list that stays the writer's", s3, "s3:PutObject", `${LISTS}/a`, of(UPLOADS), "not allowed"],
    ["a stranger's list", s3, "s3:PutObject", `${LISTS}/a`, { ...of(STRANGER), ...full }, "not allowed"],
    [
      "our bucket by name, a stranger's by account",
      s3,
      "s3:PutObject",
      `${LISTS}/a`,
      { ...of(UPLOADS), ...full, "aws:SourceAccount": "333333333333" },
      "not allowed",
    ],
    ["S3 without a source", s3, "s3:PutObject", `${LISTS}/a`, full, "not allowed"],
    ["reading", s3, "s3:GetObject", `${LISTS}/a`, { ...of(UPLOADS), ...full }, "not allowed"],
    ["another bucket", s3, "s3:PutObject", "arn:aws:s3:::lists-2/a", { ...of(UPLOADS), ...full }, "not allowed"],
    [
      "another service",
      { service: "logging.s3.amazonaws.com" },
      "s3:PutObject",
      `${LISTS}/a`,
      { ...of(UPLOADS), ...full },
      "not allowed",
    ],
    ["a role", { arn: "arn:aws:iam::111111111111:role/x" }, "s3:PutObject", `${LISTS}/a`, full, "not allowed"],
  ])("%s: %j %s %s with %j -> %s", (_, principal, action, resource, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("the key of such a bucket", () => {
  const statements = [inventoryEncryption([UPLOADS])];

  test.each<[string, { service: string } | { arn: string }, string, Record<string, string>, string]>([
    ["a list", s3, "kms:GenerateDataKey", of(UPLOADS), "allowed"],
    ["another bucket's list", s3, "kms:GenerateDataKey", of(INVOICES), "not allowed"],
    [
      "a bucket of like name",
      s3,
      "kms:GenerateDataKey",
      of({ ...UPLOADS, bucketArn: "arn:aws:s3:::uploads-2" }),
      "not allowed",
    ],
    ["another account", s3, "kms:GenerateDataKey", of({ ...UPLOADS, accountId: "333333333333" }), "not allowed"],
    ["S3 without a source", s3, "kms:GenerateDataKey", {}, "not allowed"],
    ["decrypting", s3, "kms:Decrypt", of(UPLOADS), "not allowed"],
    ["data key pairs", s3, "kms:GenerateDataKeyPair", of(UPLOADS), "not allowed"],
    ["another service", { service: "lambda.amazonaws.com" }, "kms:GenerateDataKey", of(UPLOADS), "not allowed"],
    ["a role", { arn: "arn:aws:iam::111111111111:role/x" }, "kms:GenerateDataKey", {}, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    const resource = "arn:aws:kms:eu-west-1:111111111111:key/aaaa";
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});
