import { clientSideEncryption } from "../../../policies/identity/client-side-encryption";
import { decideIdentity } from "../../support/policy-decision";

const KEY = "arn:aws:kms:eu-west-1:111111111111:key/mrk-0123456789abcdef0123456789abcdef";
const REPLICA = KEY.replace("eu-west-1", "eu-central-1");
const principal = { arn: "arn:aws:iam::111111111111:role/orders" };
const ORDERS = { "kms:EncryptionContext:table": "orders" };

const both = clientSideEncryption({ keyArns: [KEY, REPLICA], table: "orders", may: ["encrypt", "decrypt"] });
const writer = clientSideEncryption({ keyArns: [KEY], table: "orders", may: ["encrypt"] });

test.each([
  ["a data key for the table", both, "kms:GenerateDataKey", KEY, ORDERS, "allowed"],
  ["a data key in the other region", both, "kms:GenerateDataKey", REPLICA, ORDERS, "allowed"],
  ["decryption for the table", both, "kms:Decrypt", REPLICA, ORDERS, "allowed"],
  ["decryption for another table", both, "kms:Decrypt", KEY, { "kms:EncryptionContext:table": "x" }, "not allowed"],
  ["decryption without a context", both, "kms:Decrypt", KEY, {}, "not allowed"],
  ["another key", both, "kms:Decrypt", KEY.replace("mrk-0", "mrk-1"), ORDERS, "not allowed"],
  ["a region that is not named", both, "kms:Decrypt", KEY.replace("eu-west-1", "us-east-1"), ORDERS, "not allowed"],
  ["encryption of its own choice", both, "kms:Encrypt", KEY, ORDERS, "not allowed"],
  ["deletion of the key", both, "kms:ScheduleKeyDeletion", KEY, ORDERS, "not allowed"],
  ["a writer that writes", writer, "kms:GenerateDataKey", KEY, ORDERS, "allowed"],
  ["a writer that reads", writer, "kms:Decrypt", KEY, ORDERS, "not allowed"],
])("%s", (_, statement, action, resource, context, expected) => {
  expect(decideIdentity([statement], { principal, action, resource, context })).toBe(expected);
});
