import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const REST_API_ALARMS = alarmTable({
  subject: "REST API stage",
  namespace: "AWS/ApiGateway",
  dimensions: ["ApiName", "Stage"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#ApiGateway`,
  rows: {
    "4xx-errors": {
      metricName: "4XXError",
      statistic: "Average",
      comparison: ">",
      threshold: 0.05,
      evaluationPeriods: 5,
      meaning:
        "more than this part of the requests is refused. Look at the access log: callers without a token, a route that is gone, throttling (429).",
    },
    "5xx-errors": {
      metricName: "5XXError",
      statistic: "Average",
      comparison: ">",
      threshold: 0.05,
      evaluationPeriods: 3,
      meaning: "more than this part of the requests fails. Look at the execution log and the errors of the functions.",
    },
    requests: {
      metricName: "Count",
      statistic: "SampleCount",
      comparison: "<",
      threshold: { leftToYou: "requests a minute that there always are" },
      evaluationPeriods: 10,
      missingData: "breaching",
      meaning: "fewer requests than there always are. Callers do not reach the API, or no longer try.",
    },
    latency: {
      metricName: "Latency",
      statistic: "p90",
      comparison: ">=",
      threshold: 2_500,
      evaluationPeriods: 5,
      meaning:
        "one request of ten takes longer than this many milliseconds. Compare with the duration of the functions; what is left is API Gateway's and the authorizer's.",
    },
  },
});

/** An alarm of a REST API's stage. */
export type RestApiAlarm = keyof typeof REST_API_ALARMS.rows;

export function restApiAlarms(props: {
  /** Name of the API, which its metrics have in place of its id: two APIs of one name share them. */
  readonly apiName: string;
  readonly stageName: string;
  /** For an API that is always used: requests a minute below which something is wrong. @default - no such alarm */
  readonly minimumRequestsPerMinute?: number;
}): AlarmDefinition<RestApiAlarm>[] {
  const { apiName, stageName, minimumRequestsPerMinute } = props;
  return define(REST_API_ALARMS, { ApiName: apiName, Stage: stageName }, { requests: minimumRequestsPerMinute });
}

export const HTTP_API_ALARMS = alarmTable({
  subject: "HTTP API stage",
  namespace: "AWS/ApiGateway",
  dimensions: ["ApiId", "Stage"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#ApiGateway`,
  rows: {
    "4xx-errors": { ...REST_API_ALARMS.rows["4xx-errors"], metricName: "4xx" },
    "5xx-errors": { ...REST_API_ALARMS.rows["5xx-errors"], metricName: "5xx" },
    requests: REST_API_ALARMS.rows.requests,
    latency: REST_API_ALARMS.rows.latency,
    "integration-latency": {
      metricName: "IntegrationLatency",
      statistic: "p90",
      comparison: ">=",
      threshold: 2_000,
      evaluationPeriods: 5,
      meaning: "what the API calls takes longer than this many milliseconds in one request of ten.",
    },
  },
});

/** An alarm of an HTTP API's stage. */
export type HttpApiAlarm = keyof typeof HTTP_API_ALARMS.rows;

export function httpApiAlarms(props: {
  readonly apiId: string;
  readonly stageName: string;
  /** For an API that is always used: requests a minute below which something is wrong. @default - no such alarm */
  readonly minimumRequestsPerMinute?: number;
}): AlarmDefinition<HttpApiAlarm>[] {
  const { apiId, stageName, minimumRequestsPerMinute } = props;
  return define(HTTP_API_ALARMS, { ApiId: apiId, Stage: stageName }, { requests: minimumRequestsPerMinute });
}
