import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn } from "../../core/arns";
import { policyDocument } from "../../policies/document";
import { deadLetters, denyPlainHttpToQueue } from "../../policies/queue/dead-letters";
import type { Placement } from "../placement";

/** Two weeks, the longest that SQS keeps a message. */
const RETENTION_IN_SECONDS = 14 * 24 * 60 * 60;

export interface DeadLetterQueueProps {
  /** Account and region of the rules: EventBridge takes no queue elsewhere. */
  readonly placement: Placement;

  /** Name of the queue. Take it from core/names.ts. */
  readonly queueName: string;

  /** The rules whose events may be put here; they need not exist yet. */
  readonly ruleArns: readonly string[];

  /**
   * An alarm on the first message in the queue.
   *
   * @default - none
   */
  readonly alarm?: {
    readonly name: string;
    /** What the alarm tells when it goes off: topics in the same region. @default - nothing; its state is an event */
    readonly actions?: readonly string[];
  };
}

/**
 * A queue for events that EventBridge could not deliver, so that none is lost without a trace. A standard queue, as
 * EventBridge demands, encrypted with SQS's own key, which needs no key policy that could fail too.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export class DeadLetterQueue extends Construct {
  public readonly queueArn: string;

  /** Stands once EventBridge may write: a target that is made before would lose events. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    const { placement, queueName, ruleArns, alarm } = props;
    const { accountId: account, regionName: region } = placement;
    this.queueArn = arn({ service: "sqs", region, account, resource: queueName });
    const queue = new SqsQueue(this, "queue", {
      ...placement,
      name: queueName,
      messageRetentionSeconds: RETENTION_IN_SECONDS,
      sqsManagedSseEnabled: true,
    });
    this.ready = new SqsQueuePolicy(this, "policy", {
      ...placement,
      queueUrl: queue.url,
      policy: policyDocument([deadLetters(this.queueArn, ruleArns), denyPlainHttpToQueue(this.queueArn)]),
    });
    if (alarm === undefined) return;
    new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName: alarm.name,
      alarmDescription: `Events could not be delivered and wait in the queue ${queueName}`,
      namespace: "AWS/SQS",
      metricName: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: queueName },
      statistic: "Maximum",
      comparisonOperator: "GreaterThanThreshold",
      threshold: 0,
      period: 300,
      evaluationPeriods: 1,
      // An empty queue sends no metric after six hours.
      treatMissingData: "notBreaching",
      alarmActions: alarm.actions === undefined ? undefined : [...alarm.actions],
    });
  }
}
