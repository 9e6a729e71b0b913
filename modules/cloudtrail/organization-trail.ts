import { Cloudtrail } from "@cdktf/provider-aws/lib/cloudtrail";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { trailName } from "../../core/names";
import type { Placement } from "../placement";
import { eventSelectors, type TrailDataEvents } from "./event-selectors";
import { TrailLogGroup } from "./trail-log-group";

/** What CloudTrail Insights can look at. */
export type TrailInsight = "ApiCallRateInsight" | "ApiErrorRateInsight";

export interface OrganizationTrailProps {
  /** The management account, in the trail's home region. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of every name. */
  readonly organization: string;

  /** Id of the organization (o-...). */
  readonly organizationId: string;

  /** Name of the bucket that the log files go to; its policy must name this trail's ARN. */
  readonly bucketName: string;

  /** ARN of the key that encrypts the log files, in the bucket's region; its policy must name this trail's ARN. */
  readonly kmsKeyArn: string;

  /**
   * Days that the log group keeps events, one of the periods of CloudWatch Logs. The bucket keeps them longer.
   *
   * @default - 365 days
   */
  readonly logGroupRetentionInDays?: number;

  /**
   * Data events beside all management events, billed by the event.
   *
   * @default - DynamoDB items; not S3 objects and not Lambda invocations
   */
  readonly dataEvents?: TrailDataEvents;

  /**
   * Buckets whose objects are left out of S3 data events: those that logs are written to, or recording would never end.
   * The trail's own bucket is always left out.
   *
   * @default - only the trail's own bucket
   */
  readonly excludedBuckets?: readonly string[];

  /**
   * Insights: unusual rates of calls and of errors.
   *
   * @default - both kinds
   */
  readonly insights?: readonly TrailInsight[];
}

/**
 * The trail of all accounts and regions: encrypted, validated, delivered to the log archive and to CloudWatch Logs.
 *
 * The trail is the management account's, also where another account administers CloudTrail, so policies name the
 * management account's ARN (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html).
 */
export class OrganizationTrail extends Construct {
  /** Name of the log group that the trail writes to; whoever takes it waits for the group. */
  public readonly logGroupName: string;

  /** Stands once the trail does. */
  public readonly settled: ITerraformDependable;

  constructor(scope: Construct, id: string, props: OrganizationTrailProps) {
    super(scope, id);
    const { placement, dataEvents = { dynamodb: true, s3: false, lambda: false } } = props;
    const { logGroupRetentionInDays = 365, insights = ["ApiCallRateInsight", "ApiErrorRateInsight"] } = props;
    if (!LOG_GROUP_RETENTION_IN_DAYS.some((days) => days === logGroupRetentionInDays)) {
      throw new ConfigError(
        this,
        `logGroupRetentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${logGroupRetentionInDays}`,
      );
    }
    const logs = new TrailLogGroup(this, "logs", {
      placement,
      organization: props.organization,
      organizationId: props.organizationId,
      retentionInDays: logGroupRetentionInDays,
    });
    this.logGroupName = logs.name;
    const partition = partitionOf(placement.regionName);
    const excludedBuckets = [...new Set([props.bucketName, ...(props.excludedBuckets ?? [])])].sort();
    this.settled = new Cloudtrail(this, "trail", {
      ...placement,
      name: trailName(props.organization),
      isOrganizationTrail: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogging: true,
      enableLogFileValidation: true,
      s3BucketName: props.bucketName,
      kmsKeyId: props.kmsKeyArn,
      cloudWatchLogsGroupArn: logs.arnForTrail,
      cloudWatchLogsRoleArn: logs.roleArn,
      advancedEventSelector: eventSelectors(
        dataEvents,
        excludedBuckets.map((bucket) => bucketArn(bucket, undefined, partition)),
      ),
      insightSelector: insights.map((insightType) => ({ insightType })),
      dependsOn: [logs.ready],
      lifecycle: { preventDestroy: true },
    });
  }
}
