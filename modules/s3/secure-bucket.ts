import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { denyCustomerProvidedKeys, denyInsecureTransport, denyOtherKeys } from "../../policies/bucket/baseline";
import { policyDocument, type Statement } from "../../policies/document";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import type { AccessLogTarget } from "./access-logs";
import { addOptions } from "./bucket-options";
import { bucketProblem } from "./bucket-problem";
import { type BucketEncryption, encryptionRule } from "./encryption";
import type { InventoryTarget } from "./inventory";
import { lifecycleRules } from "./lifecycle";
import type { ReplicationDestination } from "./replication/destination";
import type { SecureBucketProps } from "./secure-bucket-props";

export type { AccessLogTarget, SecureBucketProps };

/**
 * A bucket with everything that S3 offers against loss and exposure: no public access, no ACLs, encryption by a named
 * key, versions, TLS 1.2, a lifecycle, access logs, optional object lock.
 *
 * MFA delete is missing on purpose: only the root user can set it, so no Terraform role ever could. Object lock and
 * organization policies take its place.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export class SecureBucket extends Construct {
  /** Account and region of the bucket. */
  public readonly placement: Placement;

  public readonly bucketName: string;

  /** ARN of the bucket. Built from the name, so that policies that carry it are readable in a plan. */
  public readonly bucketArn: string;

  /** Default encryption. */
  public readonly encryption: BucketEncryption;

  /** Whether Object Lock is enabled. */
  public readonly objectLocked: boolean;

  /** What a resource must depend on that needs the bucket's versions. */
  public readonly versioned: readonly ITerraformDependable[];

  /** What a resource must depend on if it makes a service write to the bucket: S3 lets it in only then. */
  public readonly ready: readonly ITerraformDependable[];

  /** What a resource must depend on that looks at the bucket's events, such as GuardDuty's scans; empty without them. */
  public readonly notified: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: SecureBucketProps) {
    super(scope, id);
    const problem = bucketProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, encryption, objectLock } = props;
    this.placement = placement;
    this.encryption = encryption;
    this.objectLocked = objectLock !== undefined;
    this.bucketName = props.bucketName;
    this.bucketArn = bucketArn(props.bucketName, undefined, partitionOf(placement.regionName));

    const bucket = new S3Bucket(this, "bucket", {
      ...placement,
      bucket: props.bucketName,
      objectLockEnabled: objectLock === undefined ? undefined : true,
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    if (props.preventDestroy === false) {
      acknowledge(bucket, "LZ-TERRAFORM-03", "preventDestroy is false: all that the bucket holds can be made again");
    }
    const common = { ...placement, bucket: bucket.bucket };

    const publicAccessBlock = new S3BucketPublicAccessBlock(this, "public-access-block", {
      ...common,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    // S3 refuses changes to one bucket that arrive at once (OperationAborted); what guards access comes in order.
    const ownership = new S3BucketOwnershipControls(this, "ownership", {
      ...common,
      rule: { objectOwnership: "BucketOwnerEnforced" },
      dependsOn: [publicAccessBlock],
    });
    const defaultEncryption = new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      ...common,
      rule: [encryptionRule(encryption)],
    });
    const versioning = new S3BucketVersioningA(this, "versioning", {
      ...common,
      versioningConfiguration: { status: "Enabled" },
    });
    const policy = new S3BucketPolicy(this, "policy", {
      ...common,
      policy: policyDocument([...this.baseline(encryption), ...(props.statements ?? [])]),
      dependsOn: [publicAccessBlock, ownership],
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      ...common,
      rule: lifecycleRules(props.lifecycle ?? {}),
      // A rule for older versions needs versioning.
      dependsOn: [versioning],
    });
    if (objectLock) {
      new S3BucketObjectLockConfigurationA(this, "object-lock", {
        ...common,
        rule: { defaultRetention: { mode: objectLock.mode, days: objectLock.retentionInDays } },
        dependsOn: [versioning],
      });
    }
    if (props.accessLogs) {
      new S3BucketLoggingA(this, "logging", {
        ...common,
        targetBucket: props.accessLogs.bucketName,
        targetPrefix: props.accessLogs.prefix ?? `${props.bucketName}/`,
        dependsOn: props.accessLogs.dependsOn && [...props.accessLogs.dependsOn],
      });
    }
    this.notified = addOptions(this, common, props);
    this.versioned = [versioning];
    this.ready = [policy, defaultEncryption];
  }

  /** This bucket as the target of inventories; `inventoryDelivery` in its policy lets them in. */
  public inventoryTarget(prefix?: string): InventoryTarget {
    const { bucketName, placement, encryption, ready: dependsOn } = this;
    return { bucketName, accountId: placement.accountId, region: placement.regionName, encryption, prefix, dependsOn };
  }

  /** This bucket as the destination of replicas, in whatever account and region. */
  public get replicationDestination(): ReplicationDestination {
    const { encryption, bucketName, objectLocked } = this;
    if (encryption.type !== "kms") {
      throw new ConfigError(this, "encryption.type must be 'kms' for a bucket that takes replicas, got 's3'");
    }
    const { accountId, regionName: region } = this.placement;
    const dependsOn = [...this.versioned, ...this.ready];
    return { bucketName, accountId, region, keyArn: encryption.keyArn, objectLocked, dependsOn };
  }

  /** The statements that every bucket has. */
  private baseline(encryption: BucketEncryption): Statement[] {
    return [
      ...denyInsecureTransport(this.bucketArn),
      denyCustomerProvidedKeys(this.bucketArn),
      ...(encryption.type === "kms"
        ? [denyOtherKeys(this.bucketArn, [encryption.keyArn, ...(encryption.alsoNamed ?? [])])]
        : []),
    ];
  }
}
