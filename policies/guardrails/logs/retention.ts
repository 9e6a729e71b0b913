import type { Guardrail } from "../guardrail";
import { mustBeAtLeast } from "../judge";

/** LZ-LOGS-01. A retention of 0 keeps events for ever. */
export const logsRetention: Guardrail = {
  id: "LZ-LOGS-01",
  title: "log groups say how long they keep events",
  why: "Left alone they keep everything for ever, at cost and against data retention rules (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html).",
  fix: "set retentionInDays",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cloudwatch_log_group"],
  judge: ({ body }) => mustBeAtLeast(body, "retention_in_days", 1),
};
