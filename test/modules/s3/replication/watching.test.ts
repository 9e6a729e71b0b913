import { ReplicationKmsQuota } from "../../../../modules/s3/replication/kms-quota";
import { ReplicationAlarms, type ReplicationAlarmsProps } from "../../../../modules/s3/replication/replication-alarms";
import { bodiesOf } from "../../../support/bodies";
import { synth } from "../../../support/synth";

const alarms = (props: Partial<ReplicationAlarmsProps> = {}) =>
  bodiesOf(
    synth((s) => {
      new ReplicationAlarms(s, "alarms", {
        source: s.in("eu-west-1"),
        destination: s.in("eu-central-1"),
        sourceBucketName: "data",
        destinationBucketName: "copy",
        ruleId: "all",
        alarmNamePrefix: "data-replication",
        ...props,
      });
    }),
    "aws_cloudwatch_metric_alarm",
  );

const DIMENSIONS = { SourceBucket: "data", DestinationBucket: "copy", RuleId: "all" };

describe("ReplicationAlarms", () => {
  test("watch failures where the source is and the delay where the destination is", () => {
    expect(alarms()).toMatchObject([
      {
        provider: "aws.eu-west-1",
        alarm_name: "data-replication-failed",
        namespace: "AWS/S3",
        metric_name: "OperationsFailedReplication",
        dimensions: DIMENSIONS,
        statistic: "Sum",
        threshold: 0,
        comparison_operator: "GreaterThanThreshold",
        treat_missing_data: "notBreaching",
      },
      {
        provider: "aws.eu-central-1",
        alarm_name: "data-replication-latency",
        metric_name: "ReplicationLatency",
        dimensions: DIMENSIONS,
        statistic: "Maximum",
        threshold: 3600,
      },
    ]);
  });

  test("tell topics of their own region", () => {
    const topics = { sourceTopicArns: ["arn:here"], destinationTopicArns: ["arn:there"], maximumLatencyInSeconds: 900 };
    expect(alarms(topics)).toMatchObject([
      { alarm_actions: ["arn:here"] },
      { alarm_actions: ["arn:there"], threshold: 900 },
    ]);
  });
});

test("ReplicationKmsQuota asks for more requests with symmetric keys", () => {
  const stack = synth(
    (s) => new ReplicationKmsQuota(s, "quota", { placement: s.in("eu-west-1"), requestsPerSecond: 50_000 }),
  );
  expect(bodiesOf(stack, "aws_servicequotas_service_quota")).toEqual([
    { provider: "aws.eu-west-1", service_code: "kms", quota_code: "L-6E3AF000", value: 50_000 },
  ]);
});
