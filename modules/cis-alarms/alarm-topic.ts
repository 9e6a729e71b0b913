import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { alarmNamePrefix, cisAlarmsTopicKeyAlias, cisAlarmsTopicName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { alarmTopicEncryption } from "../../policies/key/alarm-topic";
import { alarmPublication } from "../../policies/topic/alarms";
import { Key } from "../kms/key";
import type { Placement } from "../placement";

export interface AlarmTopicProps {
  /** Account and region of the alarms. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** E-mail addresses that are told, at least one. AWS sends each a message that must be confirmed. */
  readonly emails: readonly string[];
}

/** The encrypted topic that the CIS alarms publish to, and those who read it. */
export class AlarmTopic extends Construct {
  /** ARN of the topic; an alarm that names it waits for its policy too. */
  public readonly topicArn: string;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    const { placement, organization, emails } = props;
    if (emails.length === 0) throw new ConfigError(this, "emails must name at least one address, got none");
    const { accountId, regionName: region } = placement;
    const source = { accountId, region, alarmNamePrefix: alarmNamePrefix(organization) };
    const key = new Key(this, "key", {
      placement,
      alias: cisAlarmsTopicKeyAlias(organization),
      description: "Topic of the CIS alarms",
      statements: [alarmTopicEncryption(source)],
    });
    const name = cisAlarmsTopicName(organization);
    const topic = new SnsTopic(this, "topic", { ...placement, name, kmsMasterKeyId: key.keyArn });
    const topicArn = arn({
      partition: partitionOf(region),
      service: "sns",
      region,
      account: accountId,
      resource: name,
    });
    const policy = new SnsTopicPolicy(this, "policy", {
      ...placement,
      arn: topic.arn,
      policy: policyDocument([alarmPublication(topicArn, source)]),
    });
    for (const endpoint of emails) {
      new SnsTopicSubscription(this, `email-${endpoint}`, {
        ...placement,
        topicArn: topic.arn,
        protocol: "email",
        endpoint,
      });
    }
    // The policy's reference to the topic, not the topic's own: an alarm before the policy could not publish.
    this.topicArn = policy.arn;
  }
}
