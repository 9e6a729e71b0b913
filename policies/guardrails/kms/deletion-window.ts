import type { Guardrail } from "../guardrail";
import { mustBeAtLeast, pass } from "../judge";
import { isUnset } from "../readers/arguments";
import { KEY_TYPES } from "./key-types";

/** Days that a deleted key can still be brought back. AWS allows 7 to 30 and takes 30 if nothing is said. */
const LONGEST_WAIT = 30;

/** LZ-KMS-02. */
export const kmsDeletionWindow: Guardrail = {
  id: "LZ-KMS-02",
  title: "a deleted key can be brought back for 30 days",
  why: "What a deleted key encrypted is lost for good; the longest wait leaves time to notice (Security Hub KMS.3).",
  fix: "leave deletionWindowInDays out or set it to 30",
  severity: "high",
  controls: { fsbp: ["KMS.3"], cis: [] },
  types: KEY_TYPES,
  judge: ({ body }) =>
    isUnset(body.deletion_window_in_days)
      ? pass("deletion_window_in_days is not set, so it is 30")
      : mustBeAtLeast(body, "deletion_window_in_days", LONGEST_WAIT),
};
