import type { Guardrail } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, numberOf, shown } from "../readers/arguments";

/** Days that Security Hub's control takes for the longest. */
const MAXIMUM_DAYS = 90;

/** LZ-SECRETSMANAGER-01. */
export const secretsManagerRotation: Guardrail = {
  id: "LZ-SECRETSMANAGER-01",
  title: "secrets rotate at least every 90 days",
  why: "Rotation ends what a leaked secret opens (Security Hub SecretsManager.1, SecretsManager.4).",
  fix: "add a SecretsmanagerSecretRotation with automaticallyAfterDays of at most 90, or acknowledge a secret that cannot rotate",
  severity: "medium",
  controls: { fsbp: ["SecretsManager.1", "SecretsManager.4"], cis: [] },
  types: ["aws_secretsmanager_secret"],
  judge(secret, stack) {
    const { own, undecided } = stack.parts(secret, "aws_secretsmanager_secret_rotation", "secret_id");
    if (undecided) return unknown("a rotation names its secret by reference");
    const [rotation] = own;
    if (!rotation) return fail("it has no rotation in the stack");
    return all(
      blocksOf(rotation.body, "rotation_rules").map(({ automatically_after_days: days }) => {
        // A schedule expression says it in another way.
        if (isUnset(days)) return pass("it rotates by a schedule");
        if (isReference(days)) return unknown(`automatically_after_days is ${shown(days)}`);
        const detail = `automatically_after_days is ${shown(days)}`;
        return (numberOf(days) ?? Infinity) <= MAXIMUM_DAYS ? pass(detail) : fail(detail);
      }),
    );
  },
};
