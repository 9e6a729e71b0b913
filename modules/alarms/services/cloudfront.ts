import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

const PAGE = `${RECOMMENDED_ALARMS_PAGE}#CloudFront`;

/** CloudFront gives all of its metrics to this region. */
const REGION = "us-east-1";

/** What CloudFront calls the region of each of its metrics. */
const GLOBAL = { Region: "Global" };

export const DISTRIBUTION_ALARMS = alarmTable({
  subject: "CloudFront distribution",
  namespace: "AWS/CloudFront",
  dimensions: ["DistributionId", "Region"],
  region: REGION,
  origin: "AWS",
  page: PAGE,
  rows: {
    "5xx-errors": {
      metricName: "5xxErrorRate",
      statistic: "Average",
      comparison: ">",
      // Percent; AWS leaves it open and advises a number above 0. As much as for API Gateway.
      threshold: 5,
      evaluationPeriods: 5,
      meaning: "more than this percentage of viewers gets an error: look at the origin.",
    },
    "origin-latency": {
      metricName: "OriginLatency",
      statistic: "p90",
      comparison: ">",
      threshold: { leftToYou: "80 % of the origin's response timeout, with additional metrics" },
      evaluationPeriods: 5,
      meaning: "the origin takes longer than this many milliseconds in one request of ten, and soon too long (504).",
    },
  },
});

/** An alarm of a distribution. */
export type DistributionAlarm = keyof typeof DISTRIBUTION_ALARMS.rows;

export function distributionAlarms(props: {
  readonly distributionId: string;
  /** The origin's response timeout, for a distribution with additional metrics. @default - no alarm on the latency */
  readonly originTimeoutInSeconds?: number;
}): AlarmDefinition<DistributionAlarm>[] {
  const { distributionId, originTimeoutInSeconds } = props;
  return define(
    DISTRIBUTION_ALARMS,
    { ...GLOBAL, DistributionId: distributionId },
    { "origin-latency": originTimeoutInSeconds ? originTimeoutInSeconds * 800 : undefined },
  );
}

const counted = (metricName: string, evaluationPeriods: number, meaning: string) =>
  ({ metricName, statistic: "Sum", comparison: ">", threshold: 0, evaluationPeriods, meaning }) as const;

export const EDGE_FUNCTION_ALARMS = alarmTable({
  subject: "CloudFront function",
  namespace: "AWS/CloudFront",
  dimensions: ["DistributionId", "FunctionName", "Region"],
  region: REGION,
  origin: "AWS",
  page: PAGE,
  rows: {
    "validation-errors": counted("FunctionValidationErrors", 2, "it hands back what CloudFront cannot use."),
    "execution-errors": counted("FunctionExecutionErrors", 5, "its code fails for minutes: look at its log."),
    throttles: counted("FunctionThrottles", 5, "it takes too long and is throttled for minutes."),
  },
});

/** An alarm of a function of CloudFront in one distribution. */
export type EdgeFunctionAlarm = keyof typeof EDGE_FUNCTION_ALARMS.rows;

export function edgeFunctionAlarms(props: {
  readonly distributionId: string;
  readonly functionName: string;
}): AlarmDefinition<EdgeFunctionAlarm>[] {
  const { distributionId, functionName } = props;
  return define(EDGE_FUNCTION_ALARMS, { ...GLOBAL, DistributionId: distributionId, FunctionName: functionName });
}
