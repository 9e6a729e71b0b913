import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../../core/arns";
import { ConfigError } from "../../../core/errors";
import { policyDocument } from "../../../policies/document";
import { assumedByReplication, replicateObjects } from "../../../policies/role/replication";
import type { Placement } from "../../placement";
import type { BucketEncryption } from "../encryption";
import { requireRoleName } from "./role-name";
import { type ReplicationRule, replicationRule, rulesProblem } from "./rule";

/** The bucket that is replicated, as `SecureBucket` is. */
export interface ReplicationSource {
  readonly bucketName: string;

  readonly bucketArn: string;

  /** Default encryption. Only objects that this key or S3's own encrypt are replicated. */
  readonly encryption: BucketEncryption;

  /** Whether Object Lock is enabled; the destinations must have it then, too. */
  readonly objectLocked: boolean;

  /** The bucket's versioning, if the same stack makes it: S3 refuses to replicate a bucket without versions. */
  readonly versioned: readonly ITerraformDependable[];
}

export interface BucketReplicationProps {
  /** Account and region of the source bucket. */
  readonly placement: Placement;

  /** The bucket that is replicated. */
  readonly source: ReplicationSource;

  /** Name of the role that S3 replicates with, 1-64 characters; policies of other accounts name it. */
  readonly roleName: string;

  /** Which objects go where; they are all of the bucket's rules. */
  readonly rules: readonly ReplicationRule[];
}

/**
 * Copies new objects of a bucket into others, of whatever account and region, with everything that SSE-KMS takes: the
 * selection of such objects, the key that encrypts the replicas, and a role that may use both keys for these buckets
 * alone. What was in the bucket before is not copied: docs/runbooks/replication.md.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html
 */
export class BucketReplication extends Construct {
  constructor(scope: Construct, id: string, props: BucketReplicationProps) {
    super(scope, id);
    const { placement, source, roleName, rules } = props;
    requireRoleName(this, roleName);
    const problem = rulesProblem(source, rules);
    if (problem !== undefined) throw new ConfigError(this, problem);

    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: `S3 replicates ${source.bucketName} with it`,
      assumeRolePolicy: policyDocument([
        assumedByReplication({ bucketArn: source.bucketArn, accountId: placement.accountId }),
      ]),
    });
    const policy = new IamRolePolicy(this, "role-policy", {
      ...placement,
      name: "replicate",
      role: role.name,
      policy: policyDocument(this.rights(props)),
    });
    new S3BucketReplicationConfigurationA(this, "configuration", {
      ...placement,
      bucket: source.bucketName,
      role: role.arn,
      rule: rules.map((rule, index) => replicationRule(rule, index, placement.accountId)),
      // S3 looks for versions at both ends, and begins at once.
      dependsOn: [...source.versioned, ...rules.flatMap(({ destination }) => destination.dependsOn ?? []), policy],
    });
  }

  private rights({ placement, source, rules }: BucketReplicationProps): ReturnType<typeof replicateObjects> {
    const destinations = new Map(
      rules.map(({ destination }) => [`${destination.bucketName} ${destination.keyArn}`, destination]),
    );
    return replicateObjects(
      {
        bucketArn: source.bucketArn,
        region: placement.regionName,
        keyArn: source.encryption.type === "kms" ? source.encryption.keyArn : undefined,
        objectLock: source.objectLocked,
      },
      [...destinations.values()].map(({ bucketName, accountId, region, keyArn }) => ({
        bucketArn: bucketArn(bucketName, undefined, partitionOf(region)),
        region,
        keyArn,
        otherAccount: accountId !== placement.accountId,
      })),
    );
  }
}
