import type { Statement } from "../document";

/** What a publisher needs of the key of an encrypted topic. */
const PUBLISH = ["kms:Decrypt", "kms:GenerateDataKey*"];

/**
 * Lets EventBridge publish to topics that are encrypted with the key. Only the topic bounds it: AWS does not support
 * aws:SourceAccount, aws:SourceArn and aws:SourceOrgID in the key policy for this pair, and a message is lost without
 * a word where one of them stands. The topic's own policy names the rules.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html,
 * https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic.html
 */
export function eventsToEncryptedTopic(topicArns: readonly string[]): Statement {
  return {
    Sid: "EventsPublish",
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: PUBLISH,
    Resource: "*",
    Condition: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": topicArns } },
  };
}

/**
 * Lets alarms of one account publish to topics that are encrypted with the key.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function alarmsToEncryptedTopic(accountId: string, topicArns: readonly string[]): Statement {
  return {
    Sid: "AlarmsPublish",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: PUBLISH,
    Resource: "*",
    Condition: {
      StringEquals: { "aws:SourceAccount": accountId, "kms:EncryptionContext:aws:sns:topicArn": topicArns },
    },
  };
}
