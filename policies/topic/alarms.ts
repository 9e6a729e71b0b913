import { arn, partitionOf } from "../../core/arns";
import type { Condition, Statement } from "../document";

/** Alarms that may publish: those of one account and region whose names begin alike. */
export interface AlarmSource {
  /** Account of the alarms, 12 digits. */
  readonly accountId: string;
  readonly region: string;
  /** What the names of the alarms begin with. */
  readonly alarmNamePrefix: string;
}

/** CloudWatch says for which alarm it acts: without this, anybody's alarm could. */
export function fromAlarms({ accountId, region, alarmNamePrefix }: AlarmSource): Condition {
  const alarms = arn({
    partition: partitionOf(region),
    service: "cloudwatch",
    region,
    account: accountId,
    resource: `alarm:${alarmNamePrefix}*`,
  });
  return { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": alarms } };
}

/**
 * Lets alarms publish to a topic.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
 */
export function alarmPublication(topicArn: string, source: AlarmSource): Statement {
  return {
    Sid: "AlarmPublish",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: fromAlarms(source),
  };
}
