import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-CLOUDTRAIL-02. */
export const cloudTrailValidation: Guardrail = {
  id: "LZ-CLOUDTRAIL-02",
  title: "trails write digests",
  why: "Only digests prove that no log file was changed or taken away (Security Hub CloudTrail.4, CIS 3.2).",
  fix: "set enableLogFileValidation: true",
  severity: "medium",
  controls: { fsbp: ["CloudTrail.4"], cis: ["3.2"] },
  types: ["aws_cloudtrail"],
  judge: ({ body }) => mustBeTrue(body, "enable_log_file_validation"),
};
