import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { EventRule } from "../events/event-rule";
import { textMessage } from "../events/message";
import type { Placement } from "../placement";

export interface KeyDeletionAlarmProps {
  /** Account and region of the keys. */
  readonly placement: Placement;

  /** Name of the rule of EventBridge; the topic's and the queue's policies name it (`eventRuleArn` of core/arns.ts). */
  readonly ruleName: string;

  /**
   * ARNs of the keys.
   *
   * @default - every key of the account and region
   */
  readonly keyArns?: readonly string[];

  /** ARN of the topic that tells people: `EventTopic` of modules/events, with the rule among its publishers. */
  readonly topicArn: string;

  /** Queue for what the topic does not take: `DeadLetterQueue` of modules/events. */
  readonly deadLetterQueueArn: string;

  /** What must stand before a first event is sent: `ready` of the topic and of the queue. */
  readonly after: readonly ITerraformDependable[];
}

/** Calls after which a key encrypts and decrypts nothing. */
const LOSING_CALLS = ["DeleteImportedKeyMaterial", "DisableKey", "ScheduleKeyDeletion"];

/** A rule holds some 2,048 characters, and an ARN of a key about 75. */
const MAX_KEYS = 20;

/**
 * Tells people at once when a key is ordered to be deleted, is disabled, or loses its imported material, while the deletion
 * window still lasts: `aws kms cancel-key-deletion` takes the order back. It goes by what CloudTrail records, so the
 * region needs a trail. `CisAlarms` has the same for a whole organization, by a metric of the trail's logs.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys-creating-cloudwatch-alarm.html
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export class KeyDeletionAlarm extends Construct {
  constructor(scope: Construct, id: string, props: KeyDeletionAlarmProps) {
    super(scope, id);
    const { placement, ruleName, keyArns } = props;
    if (keyArns !== undefined && (keyArns.length === 0 || keyArns.length > MAX_KEYS)) {
      throw new ConfigError(
        this,
        `keyArns must name 1 to ${MAX_KEYS} keys, or be left out for all, got ${keyArns.length}`,
      );
    }
    new EventRule(this, "rule", {
      placement,
      ruleName,
      description: "Keys that are deleted, disabled or lose their material",
      pattern: {
        source: ["aws.kms"],
        "detail-type": ["AWS API Call via CloudTrail"],
        detail: {
          eventSource: ["kms.amazonaws.com"],
          eventName: LOSING_CALLS,
          // A call that was refused has lost nothing.
          errorCode: [{ exists: false }],
          ...(keyArns && { resources: { ARN: keyArns } }),
        },
      },
      targets: [
        {
          id: "topic",
          arn: props.topicArn,
          input: textMessage({
            subject: "KMS key in danger",
            titlePath: "$.detail.eventName",
            facts: {
              account: "$.account",
              region: "$.region",
              key: "$.detail.resources[0].ARN",
              time: "$.time",
            },
            advice: "ask who did it and why; aws kms cancel-key-deletion, then aws kms enable-key, takes it back",
            link: "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
          }),
        },
      ],
      deadLetterQueueArn: props.deadLetterQueueArn,
      after: props.after,
    });
  }
}
