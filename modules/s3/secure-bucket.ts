import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketCorsConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import { S3BucketInventory } from "@cdktf/provider-aws/lib/s3-bucket-inventory";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketMetric } from "@cdktf/provider-aws/lib/s3-bucket-metric";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
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
import { corsProblem, type CorsRule, corsRules } from "./cors";
import { type BucketEncryption, encryptionRule } from "./encryption";
import { type BucketInventory, inventoryConfig, inventoryProblem } from "./inventory";
import { type BucketLifecycle, lifecycleProblem, lifecycleRules } from "./lifecycle";
import { bucketNameProblem } from "./name";
import { type BucketObjectLock, objectLockProblem } from "./object-lock";
import type { ReplicationDestination } from "./replication/destination";

/** Name of the request metrics of a whole bucket, as S3's console has it. */
const ENTIRE_BUCKET = "EntireBucket";

/** Where the server access logs of a bucket go. */
export interface AccessLogTarget {
  /** A bucket of the same account and region, made by `AccessLogBucket`. */
  readonly bucketName: string;

  /**
   * What the keys of the log objects begin with.
   *
   * @default - the name of the logged bucket and a slash
   */
  readonly prefix?: string;

  /**
   * What must stand before S3 accepts the target: its policy, if the same stack makes it.
   *
   * @default - the target is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

export interface SecureBucketProps {
  readonly placement: Placement;

  /** Name of the bucket, unique in all of AWS: 3-63 characters. Take it from core/names.ts. */
  readonly bucketName: string;

  /** Default encryption. KMS unless the service that writes cannot use a key. */
  readonly encryption: BucketEncryption;

  /**
   * Default retention by S3 Object Lock. Not for buckets of AWS Config, load balancer or S3 access logs: those services
   * cannot write to a bucket that has it.
   *
   * @default - object lock is not enabled
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
   */
  readonly objectLock?: BucketObjectLock;

  /**
   * How long objects and their older versions are kept.
   *
   * @default - current objects for ever, older versions 90 days, incomplete uploads 7 days
   */
  readonly lifecycle?: BucketLifecycle;

  /**
   * Where the bucket's server access logs go.
   *
   * @default - no server access logs; only the target of such logs should be without
   */
  readonly accessLogs?: AccessLogTarget;

  /**
   * A regular list of all objects and versions.
   *
   * @default - none
   */
  readonly inventory?: BucketInventory;

  /**
   * Whether S3 sends what happens to objects to EventBridge's default bus, where rules pick from it. No notification that
   * S3 sends by itself to a queue, topic or function can stand beside it in Terraform.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html
   */
  readonly eventBridge?: boolean;

  /**
   * Whether CloudWatch counts requests and errors each minute, as metrics with the FilterId EntireBucket. They are billed.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-request-metrics-bucket.html
   */
  readonly requestMetrics?: boolean;

  /**
   * Pages of which origins browsers let talk to the bucket.
   *
   * @default - none
   */
  readonly cors?: readonly CorsRule[];

  /**
   * Not possible here: only the root user can set MFA delete, with a device in his hand, so no role that Terraform has
   * could. Take `objectLock`, which not even the root user gets around.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
   */
  readonly mfaDelete?: never;

  /**
   * Statements of the bucket policy beside those that every bucket has.
   *
   * @default - none: the account's own principals get in by their IAM policies
   */
  readonly statements?: readonly Statement[];

  /**
   * Whether Terraform refuses to destroy the bucket. False only where all that it holds can be made again; the bucket
   * then carries an acknowledgement that says so.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

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

  readonly #placement: Placement;

  constructor(scope: Construct, id: string, props: SecureBucketProps) {
    super(scope, id);
    this.validate(props);
    const { placement, encryption, objectLock } = props;
    this.#placement = placement;
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
    this.addOptions(common, props);
    this.versioned = [versioning];
    this.ready = [policy, defaultEncryption];
  }

  /** This bucket as the destination of replicas, in whatever account and region. */
  public get replicationDestination(): ReplicationDestination {
    const { encryption, bucketName } = this;
    if (encryption.type !== "kms") {
      throw new ConfigError(this, "encryption.type must be 'kms' for a bucket that takes replicas, got 's3'");
    }
    const { accountId, regionName: region } = this.#placement;
    const dependsOn = [...this.versioned, ...this.ready];
    return { bucketName, accountId, region, keyArn: encryption.keyArn, dependsOn };
  }

  /** What S3 tells others about the bucket. */
  private addOptions(
    common: { readonly bucket: string; readonly provider: Placement["provider"] },
    { placement, inventory, eventBridge, requestMetrics, cors }: SecureBucketProps,
  ): void {
    if (inventory) new S3BucketInventory(this, "inventory", { ...common, ...inventoryConfig(inventory, placement) });
    if (eventBridge) new S3BucketNotification(this, "notification", { ...common, eventbridge: true });
    if (requestMetrics) new S3BucketMetric(this, "request-metrics", { ...common, name: ENTIRE_BUCKET });
    if (cors) new S3BucketCorsConfiguration(this, "cors", { ...common, corsRule: corsRules(cors) });
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

  private validate(props: SecureBucketProps): void {
    const { bucketName, lifecycle, objectLock, accessLogs, inventory, cors } = props;
    if ((props as { readonly mfaDelete?: unknown }).mfaDelete !== undefined) {
      throw new ConfigError(
        this,
        "mfaDelete cannot be set here: only the root user can, with a device in his hand, so no role that Terraform has " +
          "could ever; take objectLock, which keeps versions from being deleted",
      );
    }
    const problem =
      bucketNameProblem(bucketName) ??
      lifecycleProblem(lifecycle ?? {}) ??
      objectLockProblem(objectLock) ??
      inventoryProblem(bucketName, inventory) ??
      corsProblem(cors);
    if (problem !== undefined) throw new ConfigError(this, problem);
    if (accessLogs?.bucketName === bucketName) {
      throw new ConfigError(this, `accessLogs.bucketName must be another bucket, got '${bucketName}' itself`);
    }
  }
}
