import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AlarmRow } from "../../../modules/alarms/table";
import { RECOMMENDED_ALARMS_PAGE } from "../../../modules/alarms/table";
import { ALARM_TABLES } from "../../../modules/alarms/tables";
import { EVERY_ALARM } from "../../fixtures/module-stacks/every-alarm";

const SERVICES = join(__dirname, "..", "..", "..", "modules", "alarms", "services");
const sources = readdirSync(SERVICES).map((file) => readFileSync(join(SERVICES, file), "utf8"));

const rows = ALARM_TABLES.flatMap(({ table }) =>
  Object.entries<AlarmRow>(table.rows).map(([id, row]) => ({ table, id, row })),
);

/** Region and namespace of each metric that the definitions of one resource of each kind look at. */
const seen = Object.values(EVERY_ALARM).flat();

describe("the tables of recommended alarms", () => {
  test("are all in the list, by functions that there are", () => {
    const declared = sources.flatMap((source) => [...source.matchAll(/^export const (\w+_ALARMS) = alarmTable/gm)]);
    expect(ALARM_TABLES).toHaveLength(declared.length);
    const functions = sources.flatMap((source) => [...source.matchAll(/^export function (\w+Alarms)\(/gm)]);
    expect([...new Set(ALARM_TABLES.map(({ by }) => by))].sort()).toEqual(functions.map(([, name]) => name).sort());
  });

  test("name each kind of resource once", () => {
    const subjects = ALARM_TABLES.map(({ table }) => table.subject);
    expect(subjects).toEqual([...new Set(subjects)]);
  });

  test("point to AWS's list exactly where AWS recommends the alarm", () => {
    for (const { table } of ALARM_TABLES) {
      expect([table.subject, table.page.startsWith(`${RECOMMENDED_ALARMS_PAGE}#`)]).toEqual([
        table.subject,
        table.origin === "AWS",
      ]);
    }
  });

  test.each(rows.map((each) => [`${each.table.subject} ${each.id}`, each] as const))(
    "%s: CloudWatch takes it, and it says what it means",
    (_, { row }) => {
      const { periodInSeconds = 60, evaluationPeriods, datapointsToAlarm = evaluationPeriods } = row;
      expect(periodInSeconds * evaluationPeriods).toBeLessThanOrEqual(periodInSeconds < 3600 ? 86_400 : 604_800);
      expect(datapointsToAlarm).toBeLessThanOrEqual(evaluationPeriods);
      expect(row.meaning).toMatch(/^[^A-Z].{20,}\.$|^S3 |^Shield |^Bedrock |^DynamoDB |^Scheduler/);
    },
  );

  test("are each shown by an alarm of the module stack", () => {
    const watched = new Set(
      seen.map(({ namespace, dimensions, id }) => `${namespace} ${Object.keys(dimensions).sort().join()} ${id}`),
    );
    const missing = rows.filter(
      ({ table, id }) => !watched.has(`${table.namespace} ${[...table.dimensions].sort().join()} ${id}`),
    );
    expect(missing.map(({ table, id }) => `${table.subject} ${id}`)).toEqual([]);
  });

  test("have the dimensions that their function fills in, each with a value", () => {
    for (const { id, dimensions } of seen) expect([id, Object.values(dimensions).includes("")]).toEqual([id, false]);
  });

  test("let silence be an alarm only where silence is the trouble", () => {
    const silent = rows
      .filter(({ row }) => row.missingData === "breaching")
      .map(({ table, id }) => `${table.namespace} ${id}`);
    expect([...new Set(silent)].sort()).toEqual([
      "AWS/ApiGateway requests",
      "AWS/AutoScaling capacity",
      "AWS/RDS free-storage",
      "AWS/RDS freeable-memory",
      "AWS/Route53 unhealthy",
      "AWS/SNS delivered",
      "AWS/SNS published",
      "AWS/SQS nothing-sent",
    ]);
  });
});

/** What AWS's list says: metric, statistic, comparison, threshold, seconds, periods. */
const AWS_SAYS: readonly [string, string, string, string, number | undefined, number, number][] = [
  ["rest-api", "4XXError", "Average", ">", 0.05, 60, 5],
  ["rest-api", "5XXError", "Average", ">", 0.05, 60, 3],
  ["rest-api", "Count", "SampleCount", "<", undefined, 60, 10],
  ["rest-api", "Latency", "p90", ">=", 2500, 60, 5],
  ["http-api", "IntegrationLatency", "p90", ">=", 2000, 60, 5],
  ["table", "ReadThrottleEvents", "Sum", ">", undefined, 60, 5],
  ["table", "WriteThrottleEvents", "Sum", ">", undefined, 60, 5],
  ["table", "SystemErrors", "Sum", ">", undefined, 60, 15],
  ["operation", "SuccessfulRequestLatency", "Average", ">", undefined, 60, 10],
  ["replica", "ReplicationLatency", "Average", ">", 180_000, 60, 15],
  ["tables", "UserErrors", "Sum", ">", 0, 60, 10],
  ["tables", "AccountProvisionedReadCapacityUtilization", "Maximum", ">", 80, 300, 2],
  ["tables", "AccountProvisionedWriteCapacityUtilization", "Maximum", ">", 80, 300, 2],
  ["table-stream", "FailedToReplicateRecordCount", "Sum", ">", 0, 60, 1],
  ["table-stream", "ThrottledPutRecordCount", "Maximum", ">", undefined, 60, 10],
  ["function", "Errors", "Sum", ">", undefined, 60, 3],
  ["function", "Throttles", "Sum", ">=", undefined, 60, 5],
  ["function", "Duration", "p90", ">", undefined, 60, 15],
  ["function", "ConcurrentExecutions", "Maximum", ">", undefined, 60, 10],
  ["concurrency", "ClaimedAccountConcurrency", "Maximum", ">", undefined, 60, 10],
  ["memory", "memory_utilization", "Average", ">", 90, 60, 10],
  ["user-pool", "SignUpThrottles", "Sum", ">", 0, 60, 5],
  ["user-pool", "SignInThrottles", "Sum", ">", 0, 60, 5],
  ["user-pool", "TokenRefreshThrottles", "Sum", ">", undefined, 60, 5],
  ["federation", "FederationThrottles", "Sum", ">", undefined, 60, 5],
  ["bucket", "4xxErrors", "Average", ">", 0.05, 60, 15],
  ["bucket", "5xxErrors", "Average", ">", 0.05, 60, 15],
  ["replication-rule", "OperationsFailedReplication", "Maximum", ">", 0, 60, 5],
  ["topic", "NumberOfNotificationsFailed", "Sum", ">", undefined, 60, 5],
  ["topic", "NumberOfNotificationsFilteredOut-InvalidAttributes", "Sum", ">", 0, 60, 5],
  ["topic", "NumberOfNotificationsFilteredOut-InvalidMessageBody", "Sum", ">", 0, 60, 5],
  ["topic", "NumberOfNotificationsRedrivenToDlq", "Sum", ">", 0, 60, 5],
  ["topic", "NumberOfNotificationsFailedToRedriveToDlq", "Sum", ">", 0, 60, 5],
  ["sms", "SMSMonthToDateSpentUSD", "Maximum", ">", undefined, 60, 5],
  ["queue", "ApproximateAgeOfOldestMessage", "Maximum", ">=", undefined, 60, 15],
  ["queue", "ApproximateNumberOfMessagesNotVisible", "Average", ">=", undefined, 60, 15],
  ["queue", "ApproximateNumberOfMessagesVisible", "Average", ">=", undefined, 60, 15],
  ["queue", "NumberOfMessagesSent", "Sum", "<=", 0, 60, 15],
  ["certificate", "DaysToExpiry", "Minimum", "<=", 44, 86_400, 1],
  ["distribution", "5xxErrorRate", "Average", ">", undefined, 60, 5],
  ["distribution", "OriginLatency", "p90", ">", 24_000, 60, 5],
  ["edge-function", "FunctionValidationErrors", "Sum", ">", 0, 60, 2],
  ["edge-function", "FunctionExecutionErrors", "Sum", ">", 0, 60, 5],
  ["edge-function", "FunctionThrottles", "Sum", ">", 0, 60, 5],
  ["scheduler", "InvocationDroppedCount", "Sum", ">", 0, 60, 1],
  ["scheduler", "TargetErrorThrottledCount", "Sum", ">", 0, 60, 15],
  ["nat-gateway", "ErrorPortAllocation", "Sum", ">", 0, 60, 15],
  ["nat-gateway", "PacketsDropCount", "Sum", ">", undefined, 60, 5],
  ["interface-endpoint", "PacketsDropped", "Sum", ">", undefined, 60, 5],
  ["instance", "StatusCheckFailed", "Maximum", ">=", 1, 300, 2],
  ["instance", "StatusCheckFailed_AttachedEBS", "Maximum", ">=", 1, 60, 10],
  ["scaling-group", "GroupInServiceCapacity", "Average", "<", undefined, 60, 10],
  ["database", "CPUUtilization", "Average", ">", 90, 60, 5],
  ["database", "MaximumUsedTransactionIDs", "Average", ">", 1e9, 60, 1],
  ["health-check", "HealthCheckStatus", "Minimum", "<", 1, 60, 3],
];

test.each(AWS_SAYS)(
  "%s %s is as AWS lists it",
  (kind, metricName, statistic, comparison, threshold, seconds, periods) => {
    const alarm = EVERY_ALARM[kind]?.find((each) => each.metricName === metricName);
    expect(alarm).toMatchObject({
      ...{ statistic, comparison, evaluationPeriods: periods, datapointsToAlarm: periods },
      periodInSeconds: seconds,
      ...(threshold !== undefined && { threshold }),
    });
  },
);
