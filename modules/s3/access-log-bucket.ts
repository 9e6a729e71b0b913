import type { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { accessLogBucketName } from "../../core/names";
import { serverAccessLogDelivery } from "../../policies/bucket/server-access-logs";
import type { Placement } from "../placement";
import { type AccessLogTarget, SecureBucket } from "./secure-bucket";

export interface AccessLogBucketProps {
  /** Account and region whose buckets log here: S3 delivers neither across accounts nor across regions. */
  readonly placement: Placement;

  /** Name of the organization, the first part of the bucket's name. */
  readonly organization: string;

  /** Days that access logs are kept. */
  readonly retentionInDays: number;

  /**
   * Whether Terraform refuses to destroy the bucket.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/**
 * The bucket that takes the S3 server access logs of one account and region. What S3 demands of it: encryption with
 * S3's own keys, no default retention, the same account and region as the logged buckets. It does not log itself, which
 * would never end.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
 */
export class AccessLogBucket extends SecureBucket {
  constructor(scope: Construct, id: string, props: AccessLogBucketProps) {
    const { accountId, regionName: region } = props.placement;
    const bucketName = accessLogBucketName(props.organization, accountId, region);
    super(scope, id, {
      placement: props.placement,
      bucketName,
      encryption: { type: "s3" },
      lifecycle: { expireAfterDays: props.retentionInDays, noncurrentExpireAfterDays: 30 },
      statements: serverAccessLogDelivery({
        bucketArn: bucketArn(bucketName, undefined, partitionOf(region)),
        accountId,
        region,
      }),
      preventDestroy: props.preventDestroy,
    });
  }

  /** This bucket as the `accessLogs` of another one in the same stack. */
  public target(prefix?: string): AccessLogTarget {
    return { bucketName: this.bucketName, prefix, placement: this.placement, dependsOn: this.ready };
  }
}
