import { matchingActions } from "../../core/iam-actions/list";
import type { Statement } from "../../policies/document";
import { listOf } from "../../policies/elements";
import { secretReader } from "../../policies/identity/secret-reader";
import { secretReadersDecrypt } from "../../policies/key/secret";
import { checkPolicy } from "../../policies/lint/grammar";
import { wideStatements } from "../../policies/lint/wildcards";
import { policyDocument } from "../../policies/document";
import { rotateSecret } from "../../policies/role/secret-rotation";
import { denySecretOutsideOrganization } from "../../policies/secret/organization";
import { crossAccountSecretReaders } from "../../policies/secret/readers";
import { decide, decideIdentity } from "../support/policy-decision";

const ORGANIZATION = "o-exampleorg1";
const OWNER = "444444444444";
const BILLING = "arn:aws:iam::333333333333:role/billing";
const SECRET = `arn:aws:secretsmanager:eu-west-1:${OWNER}:secret:orders/api-key-a1B2c3`;
const KEY = `arn:aws:kms:eu-west-1:${OWNER}:key/1`;
const READ = "secretsmanager:GetSecretValue";
const as = (arn: string, organizationId?: string) => ({ arn, organizationId });

describe("the policy of a secret", () => {
  const readers = { principals: [BILLING], organizationId: ORGANIZATION };
  const statements = [crossAccountSecretReaders(readers), denySecretOutsideOrganization(ORGANIZATION)];
  const notService = { "aws:PrincipalIsAWSService": "false" };

  test.each<[string, Parameters<typeof decide>[1]["principal"], string, Record<string, string>, string]>([
    ["the reader", as(BILLING, ORGANIZATION), READ, notService, "allowed"],
    ["the reader", as(BILLING, ORGANIZATION), "secretsmanager:DescribeSecret", notService, "allowed"],
    ["the reader", as(BILLING, ORGANIZATION), "secretsmanager:PutSecretValue", notService, "not allowed"],
    ["the reader", as(BILLING, ORGANIZATION), "secretsmanager:DeleteSecret", notService, "not allowed"],
    ["the reader", as(BILLING, ORGANIZATION), "secretsmanager:PutResourcePolicy", notService, "not allowed"],
    ["the reader after its account left", as(BILLING, "o-other"), READ, notService, "denied"],
    ["the reader in no organization", as(BILLING), READ, notService, "denied"],
    ["another role", as(BILLING.replace("billing", "b"), ORGANIZATION), READ, notService, "not allowed"],
    ["somebody else in AWS", as("arn:aws:iam::666666666666:root", "o-other"), READ, notService, "denied"],
    ["nobody in particular", { anonymous: true }, READ, notService, "denied"],
    [
      "a service that rotates",
      { service: "rds.amazonaws.com" },
      READ,
      { "aws:PrincipalIsAWSService": "true" },
      "not allowed",
    ],
  ])("%s (%j) asks for %s -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: SECRET, context })).toBe(expected);
  });
});

describe("secretReadersDecrypt", () => {
  const statement = secretReadersDecrypt({
    principals: [BILLING],
    organizationId: ORGANIZATION,
    accountId: OWNER,
    region: "eu-west-1",
    secretName: "orders/api-key",
  });
  const via = { "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com", "kms:EncryptionContext:SecretARN": SECRET };

  test.each<[string, string, string, string, Record<string, string>, string]>([
    ["the reader", BILLING, ORGANIZATION, "kms:Decrypt", via, "allowed"],
    ["the reader", BILLING, ORGANIZATION, "kms:DescribeKey", via, "allowed"],
    ["the reader", BILLING, ORGANIZATION, "kms:GenerateDataKey", via, "not allowed"],
    ["the reader", BILLING, ORGANIZATION, "kms:CreateGrant", via, "not allowed"],
    ["the reader, by itself", BILLING, ORGANIZATION, "kms:Decrypt", {}, "not allowed"],
    [
      "the reader, by way of S3",
      BILLING,
      ORGANIZATION,
      "kms:Decrypt",
      { ...via, "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
      "not allowed",
    ],
    [
      "another secret",
      BILLING,
      ORGANIZATION,
      "kms:Decrypt",
      { ...via, "kms:EncryptionContext:SecretARN": SECRET.replace("api-key", "database") },
      "not allowed",
    ],
    [
      "a secret whose name begins alike",
      BILLING,
      ORGANIZATION,
      "kms:Decrypt",
      { ...via, "kms:EncryptionContext:SecretARN": SECRET.replace("api-key", "api-key-old") },
      "not allowed",
    ],
    ["another role", `${BILLING}-2`, ORGANIZATION, "kms:Decrypt", via, "not allowed"],
    ["another organization", BILLING, "o-other", "kms:Decrypt", via, "not allowed"],
  ])("%s (%s of %s) asks for %s -> %s", (_, arn, organizationId, action, context, expected) => {
    const request = { principal: { arn, organizationId }, action, resource: KEY, context };
    expect(decide([statement], request)).toBe(expected);
  });
});

const VIA = { "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com", "kms:EncryptionContext:SecretARN": SECRET };
const OTHER = SECRET.replace("api-key", "database");

describe("secretReader", () => {
  const statements = secretReader({ secretArn: SECRET, region: "eu-west-1", keyArn: KEY });
  test.each<[string, string, Record<string, string>, string]>([
    [READ, SECRET, {}, "allowed"],
    ["secretsmanager:DescribeSecret", SECRET, {}, "allowed"],
    [READ, OTHER, {}, "not allowed"],
    ["secretsmanager:ListSecrets", "*", {}, "not allowed"],
    ["secretsmanager:PutSecretValue", SECRET, {}, "not allowed"],
    ["kms:Decrypt", KEY, VIA, "allowed"],
    ["kms:Decrypt", KEY, {}, "not allowed"],
    ["kms:Decrypt", KEY, { ...VIA, "kms:EncryptionContext:SecretARN": OTHER }, "not allowed"],
    ["kms:Decrypt", KEY.replace("key/1", "key/2"), VIA, "not allowed"],
    ["kms:GenerateDataKey", KEY, VIA, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: as(BILLING), action, resource, context })).toBe(expected);
  });

  test("names no key where AWS's own encrypts", () => {
    expect(secretReader({ secretArn: SECRET, region: "eu-west-1" }).map(({ Sid }) => Sid)).toEqual(["ReadSecret"]);
  });
});

describe("rotateSecret", () => {
  const statements = rotateSecret({ secretArn: SECRET, region: "eu-west-1", keyArn: KEY });
  test.each<[string, string, Record<string, string>, string]>([
    [READ, SECRET, {}, "allowed"],
    ["secretsmanager:DescribeSecret", SECRET, {}, "allowed"],
    ["secretsmanager:PutSecretValue", SECRET, {}, "allowed"],
    ["secretsmanager:UpdateSecretVersionStage", SECRET, {}, "allowed"],
    ["secretsmanager:GetRandomPassword", "*", {}, "allowed"],
    ["secretsmanager:PutSecretValue", OTHER, {}, "not allowed"],
    [READ, OTHER, {}, "not allowed"],
    ["secretsmanager:DeleteSecret", SECRET, {}, "not allowed"],
    ["secretsmanager:RotateSecret", SECRET, {}, "not allowed"],
    ["secretsmanager:CancelRotateSecret", SECRET, {}, "not allowed"],
    ["secretsmanager:PutResourcePolicy", SECRET, {}, "not allowed"],
    ["kms:GenerateDataKey", KEY, VIA, "allowed"],
    ["kms:Decrypt", KEY, VIA, "allowed"],
    ["kms:GenerateDataKey", KEY, { ...VIA, "kms:EncryptionContext:SecretARN": OTHER }, "not allowed"],
    ["kms:Encrypt", KEY, VIA, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: as(BILLING), action, resource, context })).toBe(expected);
  });
});

describe("the statements about secrets", () => {
  const all: readonly (readonly ["resource" | "identity", readonly Statement[]])[] = [
    ["resource", [crossAccountSecretReaders({ principals: [BILLING], organizationId: ORGANIZATION })]],
    ["resource", [denySecretOutsideOrganization(ORGANIZATION)]],
    ["identity", secretReader({ secretArn: SECRET, region: "eu-west-1", keyArn: KEY })],
    ["identity", rotateSecret({ secretArn: SECRET, region: "eu-west-1", keyArn: KEY })],
  ];

  test.each(all)("follow the grammar of a policy of kind %s, and name actions that AWS knows", (kind, statements) => {
    expect(checkPolicy(policyDocument(statements), kind)).toEqual([]);
    const unknown = statements.flatMap(({ Action }) =>
      listOf(Action).filter((action) => matchingActions(action).length === 0),
    );
    expect(unknown).toEqual([]);
  });

  test("allow no more than they name", () => {
    expect(all.flatMap(([kind, statements]) => (kind === "identity" ? wideStatements(statements) : []))).toEqual([]);
  });
});
