import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const NAMESPACE = "AWS/DynamoDB";
const PAGE = `${RECOMMENDED_ALARMS_PAGE}#DynamoDB`;

const throttled = (kind: "Read" | "Write") =>
  ({
    metricName: `${kind}ThrottleEvents`,
    statistic: "Sum",
    comparison: ">",
    threshold: 0,
    evaluationPeriods: 5,
    meaning: `${kind.toLowerCase()} requests are throttled for minutes. One key takes nearly all of the traffic, or an on-demand maximum is reached.`,
  }) as const;

export const TABLE_ALARMS = alarmTable({
  subject: "DynamoDB table",
  namespace: NAMESPACE,
  dimensions: ["TableName"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "read-throttles": throttled("Read"),
    "write-throttles": throttled("Write"),
    "system-errors": {
      metricName: "SystemErrors",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 15,
      meaning: "DynamoDB itself fails (500) for a quarter of an hour. Look at AWS Health.",
    },
  },
});

/** An alarm of a table. */
export type TableAlarm = keyof typeof TABLE_ALARMS.rows;

export function tableAlarms(props: { readonly tableName: string }): AlarmDefinition<TableAlarm>[] {
  return define(TABLE_ALARMS, { TableName: props.tableName });
}

export const INDEX_ALARMS = alarmTable({
  subject: "Global secondary index of a DynamoDB table",
  namespace: NAMESPACE,
  dimensions: ["TableName", "GlobalSecondaryIndexName"],
  origin: "AWS",
  page: PAGE,
  rows: { "read-throttles": throttled("Read"), "write-throttles": throttled("Write") },
});

/** An alarm of a global secondary index. */
export type IndexAlarm = keyof typeof INDEX_ALARMS.rows;

export function indexAlarms(props: {
  readonly tableName: string;
  readonly indexName: string;
}): AlarmDefinition<IndexAlarm>[] {
  return define(INDEX_ALARMS, { TableName: props.tableName, GlobalSecondaryIndexName: props.indexName });
}

export const OPERATION_ALARMS = alarmTable({
  subject: "Operation of a DynamoDB table",
  namespace: NAMESPACE,
  dimensions: ["TableName", "Operation"],
  origin: "AWS",
  page: PAGE,
  rows: {
    latency: {
      metricName: "SuccessfulRequestLatency",
      statistic: "Average",
      comparison: ">",
      threshold: { leftToYou: "milliseconds; single items take fewer than 10 as a rule" },
      evaluationPeriods: 10,
      meaning: "requests take longer than this many milliseconds within DynamoDB.",
    },
  },
});

/** An alarm of one operation of a table. */
export type OperationAlarm = keyof typeof OPERATION_ALARMS.rows;

export function operationAlarms(props: {
  readonly tableName: string;
  readonly operation: "GetItem" | "PutItem" | "UpdateItem" | "DeleteItem" | "Query" | "Scan" | `Batch${string}`;
  readonly latencyInMilliseconds: number;
}): AlarmDefinition<OperationAlarm>[] {
  const { tableName, operation, latencyInMilliseconds } = props;
  return define(OPERATION_ALARMS, { TableName: tableName, Operation: operation }, { latency: latencyInMilliseconds });
}

export const REPLICA_ALARMS = alarmTable({
  subject: "Replica of a DynamoDB global table",
  namespace: NAMESPACE,
  dimensions: ["TableName", "ReceivingRegion"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "replication-latency": {
      metricName: "ReplicationLatency",
      statistic: "Average",
      comparison: ">",
      // Three minutes, beyond which AWS advises to look.
      threshold: 180_000,
      evaluationPeriods: 15,
      meaning: "the replica is behind by more than this many milliseconds. Look at AWS Health of its region.",
    },
  },
});

/** An alarm of a replica, in the region that is written to. */
export type ReplicaAlarm = keyof typeof REPLICA_ALARMS.rows;

export function replicaAlarms(props: {
  readonly tableName: string;
  readonly receivingRegion: string;
}): AlarmDefinition<ReplicaAlarm>[] {
  return define(REPLICA_ALARMS, { TableName: props.tableName, ReceivingRegion: props.receivingRegion });
}

export const TABLE_STREAM_ALARMS = alarmTable({
  subject: "DynamoDB table that writes to Kinesis",
  namespace: NAMESPACE,
  dimensions: ["TableName", "DelegatedOperation"],
  origin: "AWS",
  page: PAGE,
  rows: {
    "oldest-record": {
      metricName: "AgeOfOldestUnreplicatedRecord",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "milliseconds that the stream may be behind" },
      periodInSeconds: 300,
      evaluationPeriods: 3,
      meaning: "changes wait longer than this many milliseconds for the stream.",
    },
    "failed-records": {
      metricName: "FailedToReplicateRecordCount",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 1,
      meaning: "changes were left out of the stream: they are larger than a record of Kinesis may be.",
    },
    "throttled-records": {
      metricName: "ThrottledPutRecordCount",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "records a minute that the stream may turn away" },
      evaluationPeriods: 10,
      meaning: "the stream turns records away: it needs more shards.",
    },
  },
});

/** An alarm of a table's stream of Kinesis. */
export type TableStreamAlarm = keyof typeof TABLE_STREAM_ALARMS.rows;

export function tableStreamAlarms(props: {
  readonly tableName: string;
  readonly maximumAgeInMilliseconds: number;
  readonly maximumThrottledRecords: number;
}): AlarmDefinition<TableStreamAlarm>[] {
  const { tableName, maximumAgeInMilliseconds, maximumThrottledRecords } = props;
  return define(
    TABLE_STREAM_ALARMS,
    { TableName: tableName, DelegatedOperation: "PutRecord" },
    { "oldest-record": maximumAgeInMilliseconds, "throttled-records": maximumThrottledRecords },
  );
}

export const TABLES_ACCOUNT_ALARMS = alarmTable({
  subject: "DynamoDB in an account and region",
  namespace: NAMESPACE,
  dimensions: [],
  origin: "AWS",
  page: PAGE,
  rows: {
    "user-errors": {
      metricName: "UserErrors",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 10,
      meaning: "requests are wrong (400) for ten minutes: a program asks for what is not there, or in a wrong way.",
    },
    "provisioned-reads": {
      metricName: "AccountProvisionedReadCapacityUtilization",
      statistic: "Maximum",
      comparison: ">",
      threshold: 80,
      periodInSeconds: 300,
      evaluationPeriods: 2,
      meaning: "more than this part (percent) of the account's quota of read capacity is provisioned.",
    },
    "provisioned-writes": {
      metricName: "AccountProvisionedWriteCapacityUtilization",
      statistic: "Maximum",
      comparison: ">",
      threshold: 80,
      periodInSeconds: 300,
      evaluationPeriods: 2,
      meaning: "more than this part (percent) of the account's quota of write capacity is provisioned.",
    },
  },
});

/** An alarm of all tables of an account and region. */
export type TablesAccountAlarm = keyof typeof TABLES_ACCOUNT_ALARMS.rows;

export function tablesAccountAlarms(): AlarmDefinition<TablesAccountAlarm>[] {
  return define(TABLES_ACCOUNT_ALARMS, {});
}
