import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-GUARDDUTY-01. */
export const guardDutyDetectorOn: Guardrail = {
  id: "LZ-GUARDDUTY-01",
  title: "GuardDuty detectors are on",
  why: "A suspended detector finds nothing and looks like a quiet account (Security Hub GuardDuty.1).",
  fix: "leave enable out or set it to true",
  severity: "high",
  controls: { fsbp: ["GuardDuty.1"], cis: [] },
  types: ["aws_guardduty_detector"],
  judge: ({ body }) => mayBe(body, "enable", true),
};
