import { atoms } from "./atoms";
import { type Direction, directionOf, type PolicyDiff } from "./change";
import { type NormalStatement, normalForm } from "./normal-form";
import { pairStatements } from "./pairs";
import { statementChanges } from "./statement-changes";
import { isWithin } from "./within";

/**
 * What a change of a policy's text means: order, Sids, a list of one and the grouping of statements mean nothing. The
 * direction errs on the side of "wider": that something new is allowed is said even if another statement denies it.
 *
 * Of AWS's own rules it knows wildcards, accounts as principals, what the condition operators mean, and that a Deny goes
 * the other way; not what an action does, nor what other policies say.
 */
export function comparePolicies(before: string, after: string): PolicyDiff {
  const old = normalForm(before);
  const now = normalForm(after);
  if (old === undefined || now === undefined) {
    if (before === after) return { direction: "same", changes: [] };
    const text = `the ${old === undefined ? "old" : "new"} policy cannot be read`;
    return {
      direction: "unknown",
      changes: [{ kind: "not readable", statement: "", direction: "unknown", text, added: [], removed: [] }],
    };
  }
  const isSameVersion = old.version === now.version;
  const direction = isSameVersion ? overall(old.statements, now.statements) : "unknown";
  if (direction === "same") return { direction, changes: [] };
  return {
    direction,
    changes: [
      ...(isSameVersion ? [] : [versionChange(old.version, now.version)]),
      ...pairStatements(old.statements, now.statements).flatMap(statementChanges),
    ],
  };
}

/** The old version reads policy variables as plain text. */
function versionChange(before: string, after: string): PolicyDiff["changes"][number] {
  return {
    kind: "version changed",
    statement: "",
    direction: "unknown",
    text: `version ${before} became ${after}: policy variables are read in 2012-10-17 only`,
    added: [after],
    removed: [before],
  };
}

function overall(before: readonly NormalStatement[], after: readonly NormalStatement[]): Direction {
  const old = atoms(before);
  const now = atoms(after);
  if (old === undefined || now === undefined) return "unknown";
  const newAllows = uncovered(now, old, "Allow");
  const goneAllows = uncovered(old, now, "Allow");
  const newDenies = uncovered(now, old, "Deny");
  const goneDenies = uncovered(old, now, "Deny");
  const direction = directionOf(newAllows.length + goneDenies.length === 0, goneAllows.length + newDenies.length === 0);
  // One open value in the place of another may be more, less or the same.
  const changed = [...newAllows, ...goneAllows, ...newDenies, ...goneDenies];
  return direction === "both" && changed.some(isOpen) ? "unknown" : direction;
}

/** Atoms of the effect that no atom of the other policy holds. */
function uncovered(
  some: readonly NormalStatement[],
  others: readonly NormalStatement[],
  effect: "Allow" | "Deny",
): NormalStatement[] {
  const candidates = others.filter((other) => other.effect === effect);
  return some.filter((atom) => atom.effect === effect && !candidates.some((other) => isWithin(atom, other)));
}

/** A value that only AWS or Terraform knows: a policy variable or a reference. */
function isOpen({ resources, principals, condition }: NormalStatement): boolean {
  const values = [...resources.names, ...principals.names, ...condition.flatMap(({ values: each }) => each)];
  return values.some((value) => value.includes("${"));
}
