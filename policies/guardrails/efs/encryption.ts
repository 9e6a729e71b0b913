import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-EFS-01. */
export const efsEncryption: Guardrail = {
  id: "LZ-EFS-01",
  title: "file systems are encrypted",
  why: "Encryption cannot be added later (Security Hub EFS.1, CIS 2.3.1).",
  fix: "set encrypted: true and kmsKeyId",
  severity: "medium",
  controls: { fsbp: ["EFS.1"], cis: ["2.3.1"] },
  types: ["aws_efs_file_system"],
  judge: ({ body }) => mustBeTrue(body, "encrypted"),
};
