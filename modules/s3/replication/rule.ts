import type { S3BucketReplicationConfigurationRule } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { bucketArn, partitionOf } from "../../../core/arns";
import { destinationProblem, type ReplicationDestination } from "./destination";

/** Which objects go where. */
export interface ReplicationRule {
  /** Name of the rule, 1-255 characters, unique in the bucket: metrics and events carry it. */
  readonly id: string;

  readonly destination: ReplicationDestination;

  /**
   * What the keys begin with.
   *
   * @default - every object
   */
  readonly prefix?: string;

  /**
   * Tags that an object must all have when it is written.
   *
   * @default - any
   */
  readonly tags?: Readonly<Record<string, string>>;

  /**
   * Whether deletions reach the destination: a delete marker only, the versions stay. Deletions of versions never do.
   * Not with `tags`, since delete markers have none.
   *
   * @default - true without tags, so that both buckets list the same objects
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-marker-replication.html
   */
  readonly deleteMarkers?: boolean;

  /**
   * Whether changes of tags and locks that are made at a replica come back. Only for two buckets that replicate to each
   * other, on the rules of both.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-for-metadata-changes.html
   */
  readonly replicaModifications?: boolean;

  /**
   * Whether S3 promises 15 minutes (Replication Time Control), at a price for each gigabyte.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html
   */
  readonly timeControl?: boolean;

  /**
   * Storage class of the replicas.
   *
   * @default - that of the object
   */
  readonly storageClass?:
    "STANDARD" | "STANDARD_IA" | "INTELLIGENT_TIERING" | "ONEZONE_IA" | "GLACIER_IR" | "GLACIER" | "DEEP_ARCHIVE";

  /**
   * Where two rules of one destination hold for an object, the one with the higher number does.
   *
   * @default - the rule's position, from 1
   */
  readonly priority?: number;
}

/** What matters about the bucket that the rules are of. */
interface RuleSource {
  readonly bucketName: string;
  readonly objectLocked: boolean;
}

/** Minutes that Replication Time Control takes; S3 knows no other number. */
const TIME_CONTROL = { minutes: 15 };

/** What S3 would refuse about the rules, in words for a ConfigError; undefined if all is well. */
export function rulesProblem(source: RuleSource, rules: readonly ReplicationRule[]): string | undefined {
  if (rules.length === 0 || rules.length > 1000) return `rules must be 1 to 1000, got ${rules.length}`;
  for (const [index, rule] of rules.entries()) {
    const problem = ruleProblem(`rules[${index}]`, source, rule);
    if (problem !== undefined) return problem;
  }
  const ids = rules.map(({ id }) => id);
  const sameId = ids.find((id, index) => ids.indexOf(id) !== index);
  if (sameId !== undefined) return `rules must each have an id of their own, got '${sameId}' twice`;
  const priorities = rules.map(priorityOf);
  const same = priorities.find((priority, index) => priorities.indexOf(priority) !== index);
  if (same !== undefined) return `rules must each have a priority of their own, got ${same} twice`;
  return undefined;
}

function ruleProblem(at: string, source: RuleSource, rule: ReplicationRule): string | undefined {
  const { id, destination, prefix, tags, deleteMarkers, priority } = rule;
  if (id.length < 1 || id.length > 255) return `${at}.id must be 1 to 255 characters long, got ${id.length}`;
  if (prefix === "") return `${at}.prefix must not be empty: leave it out for every object`;
  if (tags !== undefined && Object.keys(tags).length === 0)
    return `${at}.tags must not be empty: leave it out for any tags`;
  if (tags !== undefined && deleteMarkers === true) {
    return `${at}.deleteMarkers must not be true with tags: S3 replicates no delete markers by tag`;
  }
  if (priority !== undefined && !(Number.isInteger(priority) && priority >= 0)) {
    return `${at}.priority must be a whole number from 0 up, got ${priority}`;
  }
  if (destination.bucketName === source.bucketName) {
    return `${at}.destination.bucketName must be another bucket, got '${source.bucketName}' itself`;
  }
  if (source.objectLocked && destination.objectLocked === false) {
    return `${at}.destination must have Object Lock, since '${source.bucketName}' has, got '${destination.bucketName}' without`;
  }
  return destinationProblem(`${at}.destination`, destination);
}

/** A rule as Terraform's resource takes it. */
export function replicationRule(
  rule: ReplicationRule,
  index: number,
  sourceAccountId: string,
): S3BucketReplicationConfigurationRule {
  const { destination, timeControl = false, deleteMarkers = rule.tags === undefined } = rule;
  return {
    id: rule.id,
    priority: priorityOf(rule, index),
    status: "Enabled",
    filter: filterOf(rule),
    deleteMarkerReplication: { status: deleteMarkers ? "Enabled" : "Disabled" },
    sourceSelectionCriteria: {
      // Without it S3 passes over what is encrypted with KMS, and says nothing.
      sseKmsEncryptedObjects: { status: "Enabled" },
      replicaModifications: rule.replicaModifications === true ? { status: "Enabled" } : undefined,
    },
    destination: {
      bucket: bucketArn(destination.bucketName, undefined, partitionOf(destination.region)),
      storageClass: rule.storageClass,
      // Another account owns what it stores.
      ...(destination.accountId !== sourceAccountId && {
        account: destination.accountId,
        accessControlTranslation: { owner: "Destination" },
      }),
      encryptionConfiguration: { replicaKmsKeyId: destination.keyArn },
      // Metrics are how one learns that replication fails; S3 demands them for time control.
      metrics: { status: "Enabled", eventThreshold: timeControl ? TIME_CONTROL : undefined },
      replicationTime: timeControl ? { status: "Enabled", time: TIME_CONTROL } : undefined,
    },
  };
}

/** S3 takes one of prefix, tag and "and". */
function filterOf({ prefix, tags }: ReplicationRule): S3BucketReplicationConfigurationRule["filter"] {
  if (tags === undefined) return { prefix: prefix ?? "" };
  const [only, ...others] = Object.entries(tags);
  if (only !== undefined && others.length === 0 && prefix === undefined)
    return { tag: { key: only[0], value: only[1] } };
  return { and: { prefix, tags: { ...tags } } };
}

function priorityOf({ priority }: ReplicationRule, index: number): number {
  return priority ?? index + 1;
}
