import { denySseC } from "../../../policies/resource-control/deny-sse-c";
import { ANONYMOUS, type Case, decided, FOREIGN_ROLE, OBJECT, OWN_ROLE } from "./requests";

const SENT = { "s3:x-amz-server-side-encryption-customer-algorithm": "AES256" };

const CASES: readonly Case[] = [
  ["an object under the caller's key", OWN_ROLE, "s3:PutObject", OBJECT, SENT, "denied"],
  ["the same of a stranger", FOREIGN_ROLE, "s3:PutObject", OBJECT, SENT, "denied"],
  ["the same without credentials", ANONYMOUS, "s3:PutObject", OBJECT, SENT, "denied"],
  ["the same of a service", { service: "cloudtrail.amazonaws.com" }, "s3:PutObject", OBJECT, SENT, "denied"],
  ["the root user", { arn: "arn:aws:iam::444444444444:root" }, "s3:PutObject", OBJECT, SENT, "denied"],
  ["an object under the bucket's key", OWN_ROLE, "s3:PutObject", OBJECT, {}, "not denied"],
  [
    "an object under a KMS key",
    OWN_ROLE,
    "s3:PutObject",
    OBJECT,
    { "s3:x-amz-server-side-encryption": "aws:kms" },
    "not denied",
  ],
  ["reading what was stored so before", OWN_ROLE, "s3:GetObject", OBJECT, SENT, "not denied"],
];

test.each(CASES)("%s", (...each) => {
  expect(decided(denySseC(), each)).toBe(each[5]);
});
