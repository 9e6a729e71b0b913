import { assumedByKnowledgeBases, runKnowledgeBase } from "../../../policies/role/knowledge-base";
import { decide } from "../../support/policy-decision";

const ACCOUNT = "444444444444";
const REGION = "eu-west-1";
const ROLE = `arn:aws:iam::${ACCOUNT}:role/rfp-knowledge-faq`;
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const COLLECTION = `arn:aws:aoss:${REGION}:${ACCOUNT}:collection/abcdefghij0123456789`;

describe("assumedByKnowledgeBases", () => {
  const statements = [{ ...assumedByKnowledgeBases({ accountId: ACCOUNT, region: REGION }), Resource: "*" }];
  const bedrock = { service: "bedrock.amazonaws.com" };
  const knowledgeBase = `arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/ABCDEFGHIJ`;
  const good = { "aws:SourceAccount": ACCOUNT, "aws:SourceArn": knowledgeBase };
  test.each([
    ["Bedrock for a knowledge base", bedrock, "sts:AssumeRole", good, "allowed"],
    ["another account", bedrock, "sts:AssumeRole", { ...good, "aws:SourceAccount": "999999999999" }, "not allowed"],
    [
      "another region",
      bedrock,
      "sts:AssumeRole",
      { ...good, "aws:SourceArn": knowledgeBase.replace(REGION, "us-east-1") },
      "not allowed",
    ],
    [
      "an agent",
      bedrock,
      "sts:AssumeRole",
      { ...good, "aws:SourceArn": knowledgeBase.replace("knowledge-base", "agent") },
      "not allowed",
    ],
    ["a tagged session", bedrock, "sts:TagSession", good, "not allowed"],
    ["Lambda", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", good, "not allowed"],
    ["OpenSearch", { service: "aoss.amazonaws.com" }, "sts:AssumeRole", good, "not allowed"],
    ["an administrator", { arn: `arn:aws:iam::${ACCOUNT}:role/admin` }, "sts:AssumeRole", good, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});

describe("runKnowledgeBase", () => {
  const statements = runKnowledgeBase({
    accountId: ACCOUNT,
    region: REGION,
    embeddingModel: "amazon.titan-embed-text-v2:0",
    collectionArn: COLLECTION,
    bucketName: "example-faq",
    keyArn: KEY,
  }).map((statement) => ({ ...statement, Principal: "*" as const }));
  const own = { "aws:ResourceAccount": ACCOUNT };
  const model = `arn:aws:bedrock:${REGION}::foundation-model`;
  test.each([
    ["its model", "bedrock:InvokeModel", `${model}/amazon.titan-embed-text-v2:0`, {}, "allowed"],
    ["another model", "bedrock:InvokeModel", `${model}/amazon.nova-pro-v1:0`, {}, "not allowed"],
    ["its collection", "aoss:APIAccessAll", COLLECTION, {}, "allowed"],
    ["another collection", "aoss:APIAccessAll", COLLECTION.replace("abc", "xyz"), {}, "not allowed"],
    ["the collection's end", "aoss:DeleteCollection", COLLECTION, {}, "not allowed"],
    ["listing its bucket", "s3:ListBucket", "arn:aws:s3:::example-faq", own, "allowed"],
    ["reading a document", "s3:GetObject", "arn:aws:s3:::example-faq/2026.csv", own, "allowed"],
    [
      "a bucket of that name elsewhere",
      "s3:GetObject",
      "arn:aws:s3:::example-faq/a",
      { "aws:ResourceAccount": "999999999999" },
      "not allowed",
    ],
    ["the other bucket", "s3:GetObject", "arn:aws:s3:::example-documents/a.pdf", own, "not allowed"],
    ["writing a document", "s3:PutObject", "arn:aws:s3:::example-faq/a", own, "not allowed"],
    ["deleting one", "s3:DeleteObject", "arn:aws:s3:::example-faq/a", own, "not allowed"],
    ["its key", "kms:Decrypt", KEY, {}, "allowed"],
    ["another key", "kms:Decrypt", KEY.replace("1111", "9999"), {}, "not allowed"],
    ["its key's end", "kms:ScheduleKeyDeletion", KEY, {}, "not allowed"],
    ["a knowledge base of its own", "bedrock:CreateKnowledgeBase", "*", {}, "not allowed"],
    [
      "a knowledge base's end",
      "bedrock:DeleteKnowledgeBase",
      `arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/ABCDEFGHIJ`,
      {},
      "not allowed",
    ],
  ])("%s: %s on %s with %j -> %s", (_, action, resource, context, expected) => {
    expect(decide(statements, { principal: { arn: ROLE }, action, resource, context })).toBe(expected);
  });
});
