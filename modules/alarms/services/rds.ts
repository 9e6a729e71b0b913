import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const slow = (kind: "Read" | "Write") =>
  ({
    metricName: `${kind}Latency`,
    statistic: "p90",
    comparison: ">",
    // 20 ms, above which AWS advises to look.
    threshold: 0.02,
    evaluationPeriods: 5,
    meaning: `${kind.toLowerCase()}s of the disk take longer than this many seconds: the workload wants more than it gives.`,
  }) as const;

export const DATABASE_ALARMS = alarmTable({
  subject: "RDS or Aurora instance",
  namespace: "AWS/RDS",
  dimensions: ["DBInstanceIdentifier"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#RDS`,
  rows: {
    cpu: {
      metricName: "CPUUtilization",
      statistic: "Average",
      comparison: ">",
      threshold: 90,
      evaluationPeriods: 5,
      meaning: "the processor is busier than this (percent): look at Performance Insights for the queries.",
    },
    connections: {
      metricName: "DatabaseConnections",
      statistic: "Average",
      comparison: ">",
      threshold: { leftToYou: "90 % of the connections that the instance takes" },
      evaluationPeriods: 5,
      meaning: "nearly all connections are in use: pool them, or end those that idle.",
    },
    "freeable-memory": {
      metricName: "FreeableMemory",
      statistic: "Average",
      comparison: "<",
      threshold: { leftToYou: "bytes: 25 % of the memory, 5 % for Aurora" },
      evaluationPeriods: 15,
      missingData: "breaching",
      meaning: "less memory than this many bytes is free.",
    },
    "free-storage": {
      metricName: "FreeStorageSpace",
      statistic: "Minimum",
      comparison: "<",
      threshold: { leftToYou: "bytes: 10 % of the storage; not for Aurora, nor with storage autoscaling" },
      evaluationPeriods: 5,
      missingData: "breaching",
      meaning: "less storage than this many bytes is free.",
    },
    "free-local-storage": {
      metricName: "FreeLocalStorage",
      statistic: "Average",
      comparison: "<",
      threshold: { leftToYou: "bytes: 10 to 20 % of the local storage; for Aurora" },
      evaluationPeriods: 5,
      meaning: "less local storage than this many bytes is free: logs and temporary tables fill it.",
    },
    "read-latency": slow("Read"),
    "write-latency": slow("Write"),
    "transaction-ids": {
      metricName: "MaximumUsedTransactionIDs",
      statistic: "Average",
      comparison: ">",
      threshold: { leftToYou: "1,000,000,000; for PostgreSQL" },
      evaluationPeriods: 1,
      meaning: "vacuuming lags behind, and PostgreSQL stops writes before its transaction ids run out.",
    },
    "replica-lag": {
      metricName: "ReplicaLag",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "seconds: 60; for a read replica, not for Aurora" },
      evaluationPeriods: 10,
      meaning: "the replica is behind by more than this many seconds.",
    },
  },
});

/** An alarm of a database instance. */
export type DatabaseAlarm = keyof typeof DATABASE_ALARMS.rows;

export function databaseAlarms(props: {
  readonly instanceIdentifier: string;
  readonly engine: "aurora-mysql" | "aurora-postgresql" | "postgres" | "mysql" | "mariadb" | "other";
  /** Memory of the instance class. */
  readonly memoryInBytes: number;
  /** Connections that it takes at most. @default - no such alarm */
  readonly maximumConnections?: number;
  /** Storage that does not grow by itself, or Aurora's local storage. @default - no such alarm */
  readonly storageInBytes?: number;
  /** Whether it is a read replica of RDS. @default false */
  readonly readReplica?: boolean;
}): AlarmDefinition<DatabaseAlarm>[] {
  const { instanceIdentifier, engine, memoryInBytes, maximumConnections, storageInBytes, readReplica = false } = props;
  const aurora = engine.startsWith("aurora");
  const freeStorage = storageInBytes ? storageInBytes * 0.1 : undefined;
  return define(
    DATABASE_ALARMS,
    { DBInstanceIdentifier: instanceIdentifier },
    {
      connections: maximumConnections ? Math.floor(maximumConnections * 0.9) : undefined,
      "freeable-memory": memoryInBytes * (aurora ? 0.05 : 0.25),
      "free-storage": aurora ? undefined : freeStorage,
      "free-local-storage": aurora ? freeStorage : undefined,
      "transaction-ids": engine.endsWith("postgresql") || engine === "postgres" ? 1_000_000_000 : undefined,
      "replica-lag": readReplica && !aurora ? 60 : undefined,
    },
  );
}
