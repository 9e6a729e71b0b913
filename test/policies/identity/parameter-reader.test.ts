import { policyDocument } from "../../../policies/document";
import { parameterReader } from "../../../policies/identity/parameter-reader";
import { secretReferenceReader } from "../../../policies/identity/secret-reference-reader";
import { checkPolicy } from "../../../policies/lint/grammar";
import { decideIdentity } from "../../support/policy-decision";

const reader = { arn: "arn:aws:iam::111111111111:role/shop-function" };
const KEY = "arn:aws:kms:eu-west-1:111111111111:key/1";
const SHOP = "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shop";
const decrypting = (parameter: string, via = "ssm.eu-west-1.amazonaws.com") => ({
  "kms:ViaService": via,
  "kms:EncryptionContext:PARAMETER_ARN": parameter,
});

const PARAMETERS = parameterReader({
  accountId: "111111111111",
  region: "eu-west-1",
  paths: ["/example/shop/prod"],
  names: ["/example/shared/banner"],
  keyArns: [KEY],
});

type Case = readonly [
  what: string,
  action: string,
  resource: string,
  allowed: boolean,
  context: Record<string, string>,
];

const CASES: readonly Case[] = [
  ["one below the path", "ssm:GetParameter", `${SHOP}/prod/token`, true, {}],
  ["several below the path", "ssm:GetParameters", `${SHOP}/prod/db/token`, true, {}],
  ["the path", "ssm:GetParametersByPath", `${SHOP}/prod`, true, {}],
  ["the path with a slash at its end", "ssm:GetParametersByPath", `${SHOP}/prod/`, true, {}],
  ["a level of the path", "ssm:GetParametersByPath", `${SHOP}/prod/db`, true, {}],
  ["a name", "ssm:GetParameter", "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shared/banner", true, {}],
  [
    "beside the name",
    "ssm:GetParameter",
    "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shared/banner2",
    false,
    {},
  ],
  [
    "below the name",
    "ssm:GetParameter",
    "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shared/banner/a",
    false,
    {},
  ],
  [
    "the name as a path",
    "ssm:GetParametersByPath",
    "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shared",
    false,
    {},
  ],
  ["a sibling that begins so", "ssm:GetParameter", `${SHOP}/prod-eu/token`, false, {}],
  ["a sibling's path", "ssm:GetParametersByPath", `${SHOP}/prod-eu`, false, {}],
  ["the level above", "ssm:GetParametersByPath", SHOP, false, {}],
  ["everything", "ssm:GetParametersByPath", "arn:aws:ssm:eu-west-1:111111111111:parameter/", false, {}],
  ["another environment", "ssm:GetParameter", `${SHOP}/test/token`, false, {}],
  ["another region", "ssm:GetParameter", `${SHOP}/prod/token`.replace("eu-west-1", "us-east-1"), false, {}],
  ["another account", "ssm:GetParameter", `${SHOP}/prod/token`.replace("111111111111", "222222222222"), false, {}],
  ["its history", "ssm:GetParameterHistory", `${SHOP}/prod/token`, false, {}],
  ["writing", "ssm:PutParameter", `${SHOP}/prod/token`, false, {}],
  ["deleting", "ssm:DeleteParameter", `${SHOP}/prod/token`, false, {}],
  ["decrypting it", "kms:Decrypt", KEY, true, decrypting(`${SHOP}/prod/token`)],
  ["decrypting a sibling's", "kms:Decrypt", KEY, false, decrypting(`${SHOP}/prod-eu/token`)],
  [
    "decrypting by another service",
    "kms:Decrypt",
    KEY,
    false,
    decrypting(`${SHOP}/prod/token`, "s3.eu-west-1.amazonaws.com"),
  ],
  ["decrypting directly", "kms:Decrypt", KEY, false, { "kms:EncryptionContext:PARAMETER_ARN": `${SHOP}/prod/token` }],
  ["decrypting without a context", "kms:Decrypt", KEY, false, { "kms:ViaService": "ssm.eu-west-1.amazonaws.com" }],
  ["decrypting with another key", "kms:Decrypt", `${KEY}2`, false, decrypting(`${SHOP}/prod/token`)],
  ["encrypting", "kms:Encrypt", KEY, false, decrypting(`${SHOP}/prod/token`)],
];

describe("a reader of parameters", () => {
  test.each(CASES)("%s: %s on %s, allowed %p", (_, action, resource, allowed, context) => {
    expect(decideIdentity(PARAMETERS, { principal: reader, action, resource, context })).toBe(
      allowed ? "allowed" : "not allowed",
    );
  });

  test("of names alone asks for no path, and without a key of ours for no key", () => {
    const statements = parameterReader({ accountId: "111111111111", region: "eu-west-1", names: ["/example/a"] });
    expect(statements.map(({ Sid }) => Sid)).toEqual(["ReadParameters"]);
  });
});

const SECRET = "arn:aws:secretsmanager:eu-west-1:111111111111:secret:shop/db-a1b2c3";
const REFERENCE = "arn:aws:ssm:eu-west-1:111111111111:parameter/aws/reference/secretsmanager/shop/db";
const SECRETS = secretReferenceReader({
  accountId: "111111111111",
  region: "eu-west-1",
  secretName: "shop/db",
  secretArn: SECRET,
  keyArn: KEY,
});
const ofSecret = (secret: string, via = "secretsmanager.eu-west-1.amazonaws.com") => ({
  "kms:ViaService": via,
  "kms:EncryptionContext:SecretARN": secret,
});

const SECRET_CASES: readonly Case[] = [
  ["the reference", "ssm:GetParameter", REFERENCE, true, {}],
  ["the reference among others", "ssm:GetParameters", REFERENCE, true, {}],
  ["the secret", "secretsmanager:GetSecretValue", SECRET, true, {}],
  ["another reference", "ssm:GetParameter", `${REFERENCE}2`, false, {}],
  ["another secret", "secretsmanager:GetSecretValue", SECRET.replace("db", "dbx"), false, {}],
  ["a new value", "secretsmanager:PutSecretValue", SECRET, false, {}],
  ["decrypting it", "kms:Decrypt", KEY, true, ofSecret(SECRET)],
  ["decrypting another secret", "kms:Decrypt", KEY, false, ofSecret(`${SECRET}x`)],
  ["decrypting by another service", "kms:Decrypt", KEY, false, ofSecret(SECRET, "ssm.eu-west-1.amazonaws.com")],
];

describe("a reader of a secret through its reference", () => {
  test.each(SECRET_CASES)("%s: %s on %s, allowed %p", (_, action, resource, allowed, context) => {
    expect(decideIdentity(SECRETS, { principal: reader, action, resource, context })).toBe(
      allowed ? "allowed" : "not allowed",
    );
  });

  test("needs no right on the account's own key", () => {
    const statements = secretReferenceReader({
      accountId: "111111111111",
      region: "eu-west-1",
      secretName: "shop/db",
      secretArn: SECRET,
    });
    expect(statements.map(({ Sid }) => Sid)).toEqual(["ReadReference", "ReadSecret"]);
  });
});

test("both are what IAM takes", () => {
  expect([PARAMETERS, SECRETS].flatMap((statements) => checkPolicy(policyDocument(statements), "identity"))).toEqual(
    [],
  );
});
