import type { Guardrail } from "../guardrail";
import { mustBeSet } from "../judge";

/** LZ-CLOUDTRAIL-03. */
export const cloudTrailEncryption: Guardrail = {
  id: "LZ-CLOUDTRAIL-03",
  title: "trails and event data stores are encrypted with a customer managed key",
  why: "Who reads the log then needs the key as well as the bucket (Security Hub CloudTrail.2, CIS 3.5).",
  fix: "set kmsKeyId",
  severity: "medium",
  controls: { fsbp: ["CloudTrail.2"], cis: ["3.5"] },
  types: ["aws_cloudtrail", "aws_cloudtrail_event_data_store"],
  judge: ({ body }) => mustBeSet(body, "kms_key_id"),
};
