import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const PAGE = `${RECOMMENDED_ALARMS_PAGE}#S3`;

export const BUCKET_ALARMS = alarmTable({
  subject: "S3 bucket with request metrics",
  namespace: "AWS/S3",
  dimensions: ["BucketName", "FilterId"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "4xx-errors": {
      metricName: "4xxErrors",
      statistic: "Average",
      comparison: ">",
      threshold: 0.05,
      evaluationPeriods: 15,
      meaning: "more than this part of the requests is refused. Look at the access log for who and what.",
    },
    "5xx-errors": {
      metricName: "5xxErrors",
      statistic: "Average",
      comparison: ">",
      threshold: 0.05,
      evaluationPeriods: 15,
      meaning: "S3 fails or asks to slow down in more than this part of the requests.",
    },
  },
});

/** An alarm of a bucket. */
export type BucketAlarm = keyof typeof BUCKET_ALARMS.rows;

export function bucketAlarms(props: {
  readonly bucketName: string;
  /** Name of the metrics configuration. @default EntireBucket: `requestMetrics` of SecureBucket */
  readonly filterId?: string;
}): AlarmDefinition<BucketAlarm>[] {
  const { bucketName, filterId = "EntireBucket" } = props;
  return define(BUCKET_ALARMS, { BucketName: bucketName, FilterId: filterId });
}

export const REPLICATION_RULE_ALARMS = alarmTable({
  subject: "Replication rule of an S3 bucket",
  namespace: "AWS/S3",
  dimensions: ["SourceBucket", "DestinationBucket", "RuleId"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "failed-replication": {
      metricName: "OperationsFailedReplication",
      statistic: "Maximum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 5,
      meaning: "objects are not replicated. Look at rights of the role and at both keys.",
    },
  },
});

/** An alarm of a replication rule. `ReplicationAlarms` of modules/s3 has the delay too. */
export type ReplicationRuleAlarm = keyof typeof REPLICATION_RULE_ALARMS.rows;

export function replicationRuleAlarms(props: {
  readonly sourceBucketName: string;
  readonly destinationBucketName: string;
  readonly ruleId: string;
}): AlarmDefinition<ReplicationRuleAlarm>[] {
  const { sourceBucketName, destinationBucketName, ruleId } = props;
  return define(REPLICATION_RULE_ALARMS, {
    SourceBucket: sourceBucketName,
    DestinationBucket: destinationBucketName,
    RuleId: ruleId,
  });
}
