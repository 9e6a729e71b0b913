import { requireTls } from "../../../policies/resource-control/require-tls";
import { ANONYMOUS, type Case, decided, FOREIGN_ROLE, OBJECT, OWN_ROLE } from "./requests";

const HTTP = { "aws:SecureTransport": "false" };
const SECRET = "arn:aws:secretsmanager:eu-west-1:444444444444:secret:db";
const tls = requireTls({ services: ["s3", "secretsmanager", "sts"], minimumS3TlsVersion: "1.2" });

const CASES: readonly Case[] = [
  ["HTTPS", OWN_ROLE, "secretsmanager:GetSecretValue", SECRET, {}, "not denied"],
  ["plain HTTP", OWN_ROLE, "secretsmanager:GetSecretValue", SECRET, HTTP, "denied"],
  ["plain HTTP of a stranger", FOREIGN_ROLE, "s3:GetObject", OBJECT, HTTP, "denied"],
  ["plain HTTP without credentials", ANONYMOUS, "s3:GetObject", OBJECT, HTTP, "denied"],
  ["plain HTTP to a service that is left out", OWN_ROLE, "sqs:SendMessage", "*", HTTP, "not denied"],
  ["TLS 1.1 to S3", OWN_ROLE, "s3:PutObject", OBJECT, { "s3:TlsVersion": "1.1" }, "denied"],
  ["TLS 1.2 to S3", OWN_ROLE, "s3:PutObject", OBJECT, { "s3:TlsVersion": "1.2" }, "not denied"],
  ["TLS 1.3 to S3", OWN_ROLE, "s3:PutObject", OBJECT, { "s3:TlsVersion": "1.3" }, "not denied"],
  ["an AWS service by HTTPS", { service: "logging.s3.amazonaws.com" }, "s3:PutObject", OBJECT, {}, "not denied"],
  [
    "a service-linked role",
    { arn: "arn:aws:iam::444444444444:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig" },
    "s3:PutObject",
    OBJECT,
    HTTP,
    "not denied",
  ],
];

test.each(CASES)("%s", (...each) => {
  expect(decided(tls, each)).toBe(each[5]);
});

test("TLS 1.3 can be the oldest", () => {
  const newest = requireTls({ services: ["s3"], minimumS3TlsVersion: "1.3" });
  const old: Case = ["", OWN_ROLE, "s3:PutObject", OBJECT, { "s3:TlsVersion": "1.2" }, "denied"];
  expect(decided(newest, old)).toBe("denied");
  expect(newest.denies).toContain("older than 1.3");
});
