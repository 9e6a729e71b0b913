import type { Statement } from "../../policies/document";
import type { Placement } from "../placement";
import type { AccessLogTarget } from "./access-logs";
import type { CorsRule } from "./cors";
import type { BucketEncryption } from "./encryption";
import type { BucketInventory } from "./inventory";
import type { BucketLifecycle } from "./lifecycle";
import type { BucketObjectLock } from "./object-lock";

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
   * could. Take `objectLock`: in COMPLIANCE mode not even the root user gets around it.
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
