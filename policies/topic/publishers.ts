import type { Statement } from "../document";

/**
 * Lets some rules of EventBridge publish to a topic.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
 */
export function eventsToTopic(topicArn: string, ruleArns: readonly string[]): Statement {
  return {
    Sid: "EventsPublish",
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { ArnEquals: { "aws:SourceArn": ruleArns } },
  };
}

/**
 * Lets some alarms of CloudWatch publish to a topic.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
export function alarmsToTopic(topicArn: string, alarmArns: readonly string[]): Statement {
  return {
    Sid: "AlarmsPublish",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { ArnEquals: { "aws:SourceArn": alarmArns } },
  };
}

/**
 * Refuses messages that come without TLS, whoever sends them.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
 */
export function denyPlainHttpToTopic(topicArn: string): Statement {
  return {
    Sid: "DenyPlainHttp",
    Effect: "Deny",
    Principal: "*",
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
}
