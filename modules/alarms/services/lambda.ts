import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const PAGE = `${RECOMMENDED_ALARMS_PAGE}#Lambda`;

/** Part of a function's timeout that nine invocations of ten should stay below. */
const PART_OF_TIMEOUT = 0.9;

/** Part of a quota from which on it is nearly used up. */
const PART_OF_QUOTA = 0.9;

export const FUNCTION_ALARMS = alarmTable({
  subject: "Lambda function",
  namespace: "AWS/Lambda",
  dimensions: ["FunctionName"],
  origin: "AWS",
  page: PAGE,
  rows: {
    errors: {
      metricName: "Errors",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 3,
      meaning:
        "it fails again and again. Look at its log: an exception, a timeout, too little memory, a missing right.",
    },
    throttles: {
      metricName: "Throttles",
      statistic: "Sum",
      comparison: ">=",
      threshold: 1,
      evaluationPeriods: 5,
      meaning: "invocations are turned away. Its own reserved concurrency or the account's quota is used up.",
    },
    duration: {
      metricName: "Duration",
      statistic: "p90",
      comparison: ">",
      threshold: { leftToYou: "90 % of the function's timeout" },
      evaluationPeriods: 15,
      meaning: "one invocation of ten comes near the timeout (milliseconds). Look at its traces for what it waits for.",
    },
    "concurrent-executions": {
      metricName: "ConcurrentExecutions",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "90 % of the function's reserved concurrency" },
      evaluationPeriods: 10,
      meaning: "nearly all of its reserved concurrency is in use.",
    },
  },
});

/** An alarm of a function. */
export type FunctionAlarm = keyof typeof FUNCTION_ALARMS.rows;

export function functionAlarms(props: {
  readonly functionName: string;
  /** As the function has it, 1-900. */
  readonly timeoutInSeconds: number;
  /** As the function has it. @default - no alarm on its concurrency */
  readonly reservedConcurrency?: number;
}): AlarmDefinition<FunctionAlarm>[] {
  const { functionName, timeoutInSeconds, reservedConcurrency } = props;
  return define(
    FUNCTION_ALARMS,
    { FunctionName: functionName },
    {
      duration: timeoutInSeconds * 1000 * PART_OF_TIMEOUT,
      "concurrent-executions": reservedConcurrency ? Math.floor(reservedConcurrency * PART_OF_QUOTA) : undefined,
    },
  );
}

export const ACCOUNT_CONCURRENCY_ALARMS = alarmTable({
  subject: "Lambda in an account and region",
  namespace: "AWS/Lambda",
  dimensions: [],
  origin: "AWS",
  page: PAGE,
  rows: {
    "claimed-concurrency": {
      metricName: "ClaimedAccountConcurrency",
      statistic: "Maximum",
      comparison: ">",
      threshold: { leftToYou: "90 % of the quota" },
      evaluationPeriods: 10,
      meaning: "the quota of concurrent executions is nearly used up: ask for more before functions are throttled.",
    },
  },
});

/** An alarm of all functions of an account and region. */
export type AccountConcurrencyAlarm = keyof typeof ACCOUNT_CONCURRENCY_ALARMS.rows;

export function accountConcurrencyAlarms(props: {
  /** Concurrent executions that the account may have in the region: 1,000 where AWS has not changed it. */
  readonly quota: number;
}): AlarmDefinition<AccountConcurrencyAlarm>[] {
  return define(ACCOUNT_CONCURRENCY_ALARMS, {}, { "claimed-concurrency": Math.floor(props.quota * PART_OF_QUOTA) });
}

export const FUNCTION_MEMORY_ALARMS = alarmTable({
  subject: "Lambda function with Lambda Insights",
  namespace: "LambdaInsights",
  dimensions: ["function_name"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#LambdaInsights`,
  rows: {
    memory: {
      metricName: "memory_utilization",
      statistic: "Average",
      comparison: ">",
      threshold: 90,
      evaluationPeriods: 10,
      meaning: "it uses more than this part (percent) of its memory, and ends when it needs more than there is.",
    },
  },
});

/** An alarm of a function's memory. */
export type FunctionMemoryAlarm = keyof typeof FUNCTION_MEMORY_ALARMS.rows;

export function functionMemoryAlarms(props: { readonly functionName: string }): AlarmDefinition<FunctionMemoryAlarm>[] {
  return define(FUNCTION_MEMORY_ALARMS, { function_name: props.functionName });
}
