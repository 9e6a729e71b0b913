import type { Guardrail } from "../guardrail";
import { mustBeSet } from "../judge";

/** LZ-SNS-01. */
export const snsEncryption: Guardrail = {
  id: "LZ-SNS-01",
  title: "topics are encrypted with KMS",
  why: "SNS keeps messages until they are delivered (Security Hub SNS.1).",
  fix: "set kmsMasterKeyId to a customer managed key whose policy lets the publishers in",
  severity: "medium",
  controls: { fsbp: ["SNS.1"], cis: [] },
  types: ["aws_sns_topic"],
  judge: ({ body }) => mustBeSet(body, "kms_master_key_id"),
};
