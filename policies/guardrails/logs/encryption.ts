import type { Guardrail } from "../guardrail";
import { mustBeSet } from "../judge";

/** LZ-LOGS-02. */
export const logsEncryption: Guardrail = {
  id: "LZ-LOGS-02",
  title: "log groups are encrypted with a customer managed key",
  why: "Logs hold what nobody meant to write; a key of one's own says who may read it (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html).",
  fix: "set kmsKeyId to a key whose policy lets logs.<region>.amazonaws.com in",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cloudwatch_log_group"],
  judge: ({ body }) => mustBeSet(body, "kms_key_id"),
};
