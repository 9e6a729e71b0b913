import type { Statement } from "../document";

/**
 * Lets EventBridge encrypt what is on one bus.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-encryption-key-policy.html
 */
export function eventBusEncryption(accountId: string, busArn: string): Statement[] {
  const Principal = { Service: "events.amazonaws.com" };
  const source = { "aws:SourceAccount": accountId, "aws:SourceArn": busArn };
  return [
    {
      Sid: "EventBusEncrypt",
      Effect: "Allow",
      Principal,
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
      Condition: { StringEquals: { ...source, "kms:EncryptionContext:aws:events:event-bus:arn": busArn } },
    },
    {
      Sid: "EventBusDescribe",
      Effect: "Allow",
      Principal,
      Action: "kms:DescribeKey",
      Resource: "*",
      Condition: { StringEquals: source },
    },
  ];
}
