import { serviceUse, useViaServices } from "../../../policies/key/service";
import { type Asking, decide } from "../../support/policy-decision";

const ACCOUNT = "111111111111";
const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const machine = `arn:aws:states:eu-west-1:${ACCOUNT}:stateMachine:orders`;
const states = { service: "states.amazonaws.com" };
const source = { "aws:SourceAccount": ACCOUNT, "aws:SourceArn": machine };

const statement = serviceUse({
  sid: "StatesEncrypt",
  service: "states.amazonaws.com",
  sourceAccountId: ACCOUNT,
  sourceArns: [`arn:aws:states:eu-west-1:${ACCOUNT}:stateMachine:*`],
  encryptionContext: { "aws:states:stateMachineArn": [machine] },
});
const context = { ...source, "kms:EncryptionContext:aws:states:stateMachineArn": machine };

test.each<[string, Asking, string, Record<string, string>, string]>([
  ["decrypts", states, "kms:Decrypt", context, "allowed"],
  ["makes a data key", states, "kms:GenerateDataKey", context, "allowed"],
  ["deletes the key", states, "kms:ScheduleKeyDeletion", context, "not allowed"],
  ["makes a grant", states, "kms:CreateGrant", context, "not allowed"],
  ["for another account", states, "kms:Decrypt", { ...context, "aws:SourceAccount": "999999999999" }, "not allowed"],
  [
    "for an activity",
    states,
    "kms:Decrypt",
    { ...context, "aws:SourceArn": `arn:aws:states:eu-west-1:${ACCOUNT}:activity:orders` },
    "not allowed",
  ],
  ["for other data", states, "kms:Decrypt", source, "not allowed"],
  ["for nobody", states, "kms:Decrypt", {}, "not allowed"],
  ["another service", { service: "glue.amazonaws.com" }, "kms:Decrypt", context, "not allowed"],
  ["a role", { arn: `arn:aws:iam::${ACCOUNT}:role/app` }, "kms:Decrypt", context, "not allowed"],
])("a service: %s", (_, principal, action, given, expected) => {
  expect(decide([statement], { principal, action, resource: key, context: given })).toBe(expected);
});

test("a service does what its page asks for", () => {
  const describe = serviceUse({
    sid: "Describe",
    service: "states.amazonaws.com",
    actions: ["kms:DescribeKey"],
    sourceAccountId: ACCOUNT,
  });
  const ask = (action: string): string =>
    decide([describe], { principal: states, action, resource: key, context: source });
  expect([ask("kms:DescribeKey"), ask("kms:Decrypt")]).toEqual(["allowed", "not allowed"]);
});

test("a service without a source is refused", () => {
  expect(() => serviceUse({ sid: "Any", service: "states.amazonaws.com" })).toThrow(
    "key policy statement 'Any': states.amazonaws.com works for everybody",
  );
});

const app = { arn: `arn:aws:iam::${ACCOUNT}:role/app` };
const viaS3 = {
  "kms:ViaService": "s3.eu-west-1.amazonaws.com",
  "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::reports",
};
const via = useViaServices({
  sid: "AppByS3",
  principals: [app.arn],
  services: ["s3", "secretsmanager"],
  region: "eu-west-1",
  encryptionContext: { "aws:s3:arn": ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"] },
});

test.each<[string, Asking, string, Record<string, string>, string]>([
  ["reads by S3", app, "kms:Decrypt", viaS3, "allowed"],
  ["writes by S3", app, "kms:GenerateDataKey", viaS3, "allowed"],
  [
    "reads an object",
    app,
    "kms:Decrypt",
    { ...viaS3, "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::reports/a" },
    "allowed",
  ],
  [
    "reads by itself",
    app,
    "kms:Decrypt",
    { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::reports" },
    "not allowed",
  ],
  [
    "reads by S3 of another region",
    app,
    "kms:Decrypt",
    { ...viaS3, "kms:ViaService": "s3.us-east-1.amazonaws.com" },
    "not allowed",
  ],
  ["reads by EC2", app, "kms:Decrypt", { ...viaS3, "kms:ViaService": "ec2.eu-west-1.amazonaws.com" }, "not allowed"],
  [
    "reads another bucket",
    app,
    "kms:Decrypt",
    { ...viaS3, "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::salaries" },
    "not allowed",
  ],
  ["makes a grant", app, "kms:CreateGrant", viaS3, "not allowed"],
  ["another role", { arn: `arn:aws:iam::${ACCOUNT}:role/other` }, "kms:Decrypt", viaS3, "not allowed"],
])("a role by way of a service: %s", (_, principal, action, given, expected) => {
  expect(decide([via], { principal, action, resource: key, context: given })).toBe(expected);
});
