import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { alarmsToEncryptedTopic, eventsToEncryptedTopic } from "../../policies/key/topic";
import { alarmsToTopic, denyPlainHttpToTopic, eventsToTopic } from "../../policies/topic/publishers";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

/** Who gets the messages. */
export interface TopicSubscription {
  /** Id of the construct; stable, since another one makes a subscription that must be confirmed again. */
  readonly id: string;
  readonly protocol: "email" | "https";
  /** Address, or URL that begins with https://. Whoever is behind it confirms once. */
  readonly endpoint: string;
}

export interface EventTopicProps {
  readonly placement: Placement;

  /** Name of the topic. */
  readonly topicName: string;

  /** Name that e-mails come from. @default - the topic's name */
  readonly displayName?: string;

  /**
   * Customer managed key: the ARN of one whose policy lets the publishers in (policies/key/topic.ts), or the alias of
   * one to make for this topic alone. With AWS's own key for SNS, whose policy nobody can change, messages are lost.
   */
  readonly key: { readonly arn: string } | { readonly alias: string };

  /** Rules that may publish; they need not exist yet. @default - none */
  readonly ruleArns?: readonly string[];

  /** Alarms that may publish. @default - none */
  readonly alarmArns?: readonly string[];

  /** @default - nobody */
  readonly subscriptions?: readonly TopicSubscription[];
}

/** ARN of a topic that has this name. */
export function topicArn({ accountId: account, regionName: region }: Placement, topicName: string): string {
  return arn({ service: "sns", region, account, resource: topicName });
}

/** An encrypted topic for messages of some rules and alarms, and of nobody else. */
export class EventTopic extends Construct {
  public readonly topicArn: string;

  /** Stands once the publishers may publish. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: EventTopicProps) {
    super(scope, id);
    const { placement, topicName, ruleArns = [], alarmArns = [], subscriptions = [] } = props;
    this.topicArn = topicArn(placement, topicName);
    const hasRules = ruleArns.length > 0;
    const hasAlarms = alarmArns.length > 0;
    if (!hasRules && !hasAlarms) throw new ConfigError(this, "ruleArns or alarmArns must name a publisher, got none");
    const topic = new SnsTopic(this, "topic", {
      ...placement,
      name: topicName,
      displayName: props.displayName,
      kmsMasterKeyId: "arn" in props.key ? props.key.arn : this.ownKey(props, props.key.alias),
    });
    this.ready = new SnsTopicPolicy(this, "policy", {
      ...placement,
      arn: topic.arn,
      policy: policyDocument([
        ...(hasRules ? [eventsToTopic(this.topicArn, ruleArns)] : []),
        ...(hasAlarms ? [alarmsToTopic(this.topicArn, alarmArns)] : []),
        denyPlainHttpToTopic(this.topicArn),
      ]),
    });
    for (const { id: subscription, protocol, endpoint } of subscriptions) {
      new SnsTopicSubscription(this, subscription, { ...placement, topicArn: topic.arn, protocol, endpoint });
    }
  }

  /** A key that the topic's publishers may use, and nobody else's. */
  private ownKey({ placement, topicName, ruleArns = [], alarmArns = [] }: EventTopicProps, alias: string): string {
    const topicArns = [this.topicArn];
    return new Key(this, "key", {
      placement,
      alias,
      description: `Encrypts messages of the topic ${topicName}`,
      statements: [
        ...(ruleArns.length > 0 ? [eventsToEncryptedTopic(topicArns)] : []),
        ...(alarmArns.length > 0 ? [alarmsToEncryptedTopic(placement.accountId, topicArns)] : []),
      ],
    }).keyArn;
  }
}
