import { responseTeamDecrypts } from "../../../policies/key/shield";
import { decide } from "../../support/policy-decision";

const KEY = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const WAF = "arn:aws:s3:::aws-waf-logs-example";

describe("responseTeamDecrypts", () => {
  const statements = [responseTeamDecrypts({ bucketArns: [WAF], region: "eu-west-1" })];
  const team = { service: "drt.shield.amazonaws.com" };
  const context = { "kms:ViaService": "s3.eu-west-1.amazonaws.com", "kms:EncryptionContext:aws:s3:arn": WAF };
  test.each([
    ["a log of the bucket", team, "kms:Decrypt", context, "allowed"],
    ["without S3", team, "kms:Decrypt", { "kms:EncryptionContext:aws:s3:arn": WAF }, "not allowed"],
    ["without saying what for", team, "kms:Decrypt", { "kms:ViaService": "s3.eu-west-1.amazonaws.com" }, "not allowed"],
    [
      "in another region",
      team,
      "kms:Decrypt",
      { ...context, "kms:ViaService": "s3.us-east-1.amazonaws.com" },
      "not allowed",
    ],
    [
      "another bucket",
      team,
      "kms:Decrypt",
      { ...context, "kms:EncryptionContext:aws:s3:arn": `${WAF}-2` },
      "not allowed",
    ],
    ["encrypting", team, "kms:GenerateDataKey", context, "not allowed"],
    ["a grant", team, "kms:CreateGrant", context, "not allowed"],
    ["Shield itself", { service: "shield.amazonaws.com" }, "kms:Decrypt", context, "not allowed"],
    ["an account", { arn: "arn:aws:iam::444444444444:role/admin" }, "kms:Decrypt", context, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, given, expected) => {
    expect(decide(statements, { principal, action, resource: KEY, context: given })).toBe(expected);
  });
});
