import { type Case, type Cases, one, policy } from "./case";

const DENY = {
  Effect: "Deny",
  Principal: { AWS: "*" },
  Action: "sqs:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

const tlsCases = (type: string, part: string, argument: string, attribute: string, action: string): Case[] => {
  const reference = `\${${type}.r.${attribute}}`;
  const withPolicy = (text: unknown, whole = reference) =>
    one(type, { name: "n" }, { [part]: { p: { [argument]: whole, policy: text } } });
  const deny = { ...DENY, Action: action };
  return [
    ["pass", "its policy denies", withPolicy(policy(deny))],
    ["pass", "its own argument denies", one(type, { policy: policy(deny) })],
    ["pass", "found by its ARN", withPolicy(policy(deny), "arn:aws:x:eu-west-1:111111111111:n")],
    ["fail", "no policy", one(type, { name: "n" }), "in the stack"],
    [
      "fail",
      "it denies some",
      withPolicy(policy({ ...deny, Principal: { AWS: "111111111111" } })),
      "no such statement",
    ],
    [
      "fail",
      "it denies under a further condition",
      withPolicy(
        policy({ ...deny, Condition: { Bool: { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" } } }),
      ),
    ],
    ["unknown", "by reference", withPolicy("${data.p.p.json}")],
    ["unknown", "of a thing by reference", withPolicy(policy(deny), "${var.x}")],
  ];
};

export const MESSAGES: Cases = {
  "LZ-SNS-01": [
    ["pass", "by reference", one("aws_sns_topic", { kms_master_key_id: "${aws_kms_key.k.arn}" })],
    ["fail", "none", one("aws_sns_topic", { name: "n" }), "kms_master_key_id is not set"],
    ["fail", "empty", one("aws_sns_topic", { kms_master_key_id: "" }), "empty"],
  ],
  "LZ-SNS-02": tlsCases("aws_sns_topic", "aws_sns_topic_policy", "arn", "arn", "sns:Publish"),
  "LZ-SQS-01": [
    ["pass", "keys of SQS", one("aws_sqs_queue", { sqs_managed_sse_enabled: true })],
    ["pass", "a key of ours", one("aws_sqs_queue", { kms_master_key_id: "alias/queue" })],
    ["fail", "nothing said", one("aws_sqs_queue", {}), "sqs_managed_sse_enabled is not set"],
    ["unknown", "by reference", one("aws_sqs_queue", { sqs_managed_sse_enabled: "${var.x}" })],
  ],
  "LZ-SQS-02": tlsCases("aws_sqs_queue", "aws_sqs_queue_policy", "queue_url", "url", "sqs:*"),
  "LZ-KINESIS-01": [
    ["pass", "a data stream", one("aws_kinesis_stream", { encryption_type: "KMS" })],
    ["fail", "a plain data stream", one("aws_kinesis_stream", { encryption_type: "NONE" }), "NONE"],
    ["unknown", "by reference", one("aws_kinesis_stream", { encryption_type: "${var.x}" })],
    ["pass", "Firehose", one("aws_kinesis_firehose_delivery_stream", { server_side_encryption: { enabled: true } })],
    ["fail", "plain Firehose", one("aws_kinesis_firehose_delivery_stream", {}), "server_side_encryption is not set"],
    [
      "none",
      "Firehose behind a data stream",
      one("aws_kinesis_firehose_delivery_stream", { kinesis_source_configuration: {} }),
    ],
  ],
};
