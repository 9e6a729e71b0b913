import type { Guardrail } from "../guardrail";
import { mustBeAtLeast } from "../judge";
import { isUnset } from "../readers/arguments";

/** What Security Hub asks for where nothing else is set; Kinesis itself keeps records 24 hours. */
const MINIMUM_HOURS = 168;

/** LZ-KINESIS-02. */
export const kinesisRetention: Guardrail = {
  id: "LZ-KINESIS-02",
  title: "data streams keep records for a week",
  why: "A consumer that fails on a Friday has lost records by Monday (Security Hub Kinesis.3).",
  fix: "set retentionPeriod: 168 or more",
  severity: "medium",
  controls: { fsbp: ["Kinesis.3"], cis: [] },
  types: ["aws_kinesis_stream"],
  judge: ({ body }) =>
    mustBeAtLeast(
      isUnset(body.retention_period) ? { ...body, retention_period: 24 } : body,
      "retention_period",
      MINIMUM_HOURS,
    ),
};
