import type { Guardrail } from "../guardrail";
import { mustBeTrue, pass } from "../judge";
import { isUnset } from "../readers/arguments";

/** LZ-SQS-01. */
export const sqsEncryption: Guardrail = {
  id: "LZ-SQS-01",
  title: "queues say how they are encrypted",
  why: "Messages wait in a queue for up to 14 days (Security Hub SQS.1).",
  fix: "set sqsManagedSseEnabled: true, or kmsMasterKeyId",
  severity: "medium",
  controls: { fsbp: ["SQS.1"], cis: [] },
  types: ["aws_sqs_queue"],
  judge: ({ body }) =>
    isUnset(body.kms_master_key_id) ? mustBeTrue(body, "sqs_managed_sse_enabled") : pass("kms_master_key_id is set"),
};
