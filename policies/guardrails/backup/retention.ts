import type { Guardrail, Judgement } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksAt, blocksOf, isDynamic, isReference, numberOf, shown } from "../readers/arguments";

/** What the Config rule backup-plan-min-frequency-and-min-retention-check asks for by default, in days. */
const LEAST_RETENTION_IN_DAYS = 35;

/** LZ-BACKUP-01. */
export const backupPlanRetention: Guardrail = {
  id: "LZ-BACKUP-01",
  title: "backup plans keep some backup for 35 days",
  why: "Damage is often found weeks later (https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html).",
  fix: "add a rule with lifecycle.deleteAfter of 35 or more",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_backup_plan"],
  judge({ body }) {
    if (isDynamic(body, "rule")) return unknown("rule is dynamic");
    const retentions = blocksOf(body, "rule").map((rule) => blocksAt(rule, "lifecycle")[0]?.delete_after);
    return judgeRetentions(retentions);
  },
};

/** One rule is enough: others may be for the last hours alone. */
function judgeRetentions(retentions: readonly unknown[]): Judgement {
  const detail = `lifecycle.delete_after is ${retentions.map(shown).join(", ")}`;
  // Without an end, a backup is kept for ever.
  const isLong = (days: unknown): boolean => days == null || (numberOf(days) ?? 0) >= LEAST_RETENTION_IN_DAYS;
  if (retentions.some(isLong)) return pass(detail);
  return retentions.some(isReference) ? unknown(detail) : fail(detail);
}
