import type { Statement } from "../document";
import { type AlarmSource, fromAlarms } from "../topic/alarms";

/**
 * Lets alarms publish to a topic that the key encrypts. The key that AWS manages for SNS does not: nobody can let
 * CloudWatch use it.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
export function alarmTopicEncryption(source: AlarmSource): Statement {
  return {
    Sid: "AlarmEncrypt",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: fromAlarms(source),
  };
}
