import { BackupVaultNotifications } from "@cdktf/provider-aws/lib/backup-vault-notifications";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { backupToEncryptedTopic } from "../../policies/key/backup-topic";
import { backupToTopic } from "../../policies/topic/backup";
import { denyPlainHttpToTopic } from "../../policies/topic/publishers";
import { topicArn } from "../events/topic";
import { Key } from "../kms/key";
import type { Placement } from "../placement";
import type { VaultReference } from "./vault";

/**
 * What a vault tells, without the events that AWS gave up and those that the provider 5.100 does not know.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
export type BackupVaultEvent =
  | "BACKUP_JOB_STARTED"
  | "BACKUP_JOB_COMPLETED"
  | "COPY_JOB_STARTED"
  | "COPY_JOB_SUCCESSFUL"
  | "COPY_JOB_FAILED"
  | "RESTORE_JOB_STARTED"
  | "RESTORE_JOB_COMPLETED"
  | "RECOVERY_POINT_MODIFIED"
  | "S3_BACKUP_OBJECT_FAILED"
  | "S3_RESTORE_OBJECT_FAILED";

/** What somebody may have to do something about. A job that failed or expired is one that completed with that state. */
const DEFAULT_EVENTS: readonly BackupVaultEvent[] = [
  "BACKUP_JOB_COMPLETED",
  "COPY_JOB_FAILED",
  "RESTORE_JOB_COMPLETED",
  "S3_BACKUP_OBJECT_FAILED",
];

export interface VaultNotificationsProps {
  readonly placement: Placement;

  /** A vault of the placement's account and region. */
  readonly vault: VaultReference;

  /** Name of the topic. */
  readonly topicName: string;

  /** Alias of the topic's own key, with its prefix. */
  readonly keyAlias: string;

  /** @default - backups and restores that ended, copies and objects of S3 that failed */
  readonly events?: readonly BackupVaultEvent[];
}

/**
 * An encrypted topic that tells what becomes of the backups of a vault. AWS tells nobody otherwise.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
export class VaultNotifications extends Construct {
  /** ARN of the topic, for subscriptions. */
  public readonly topicArn: string;

  constructor(scope: Construct, id: string, props: VaultNotificationsProps) {
    super(scope, id);
    const { placement, vault, topicName, keyAlias, events = DEFAULT_EVENTS } = props;
    if (events.length === 0) throw new ConfigError(this, "events must name an event, got none");
    const ownArn = topicArn(placement, topicName);
    const key = new Key(this, "key", {
      placement,
      alias: keyAlias,
      description: `Encrypts messages of the topic ${topicName}`,
      statements: [backupToEncryptedTopic(placement.accountId, ownArn)],
    });
    const topic = new SnsTopic(this, "topic", { ...placement, name: topicName, kmsMasterKeyId: key.keyArn });
    const policy = new SnsTopicPolicy(this, "policy", {
      ...placement,
      arn: topic.arn,
      policy: policyDocument([backupToTopic(ownArn, placement.accountId), denyPlainHttpToTopic(ownArn)]),
    });
    new BackupVaultNotifications(this, "notifications", {
      ...placement,
      backupVaultName: vault.vaultArn.split(":").at(-1) ?? "",
      snsTopicArn: topic.arn,
      backupVaultEvents: [...events].sort(),
      // AWS Backup tries whether it may publish.
      dependsOn: [policy],
    });
    this.topicArn = topic.arn;
  }
}
