import type { Condition, Statement } from "../../document";
import { isEverybody, listOf } from "../../elements";

/** Whether a statement denies plain HTTP to everybody, for every action that begins with `service:` or for one of `actions`. */
export function deniesPlainHttp(statement: Statement, service: string, actions: readonly string[] = []): boolean {
  const denied = ["*", `${service}:*`, ...actions].map((action) => action.toLowerCase());
  return (
    statement.Effect === "Deny" &&
    isEverybody(statement.Principal) &&
    listOf(statement.Action).some((action) => denied.includes(action.toLowerCase())) &&
    isOnlyPlainHttp(statement.Condition)
  );
}

/** Any further condition would let some plain requests pass. */
function isOnlyPlainHttp(condition: Condition | undefined): boolean {
  const operators = Object.entries(condition ?? {});
  const [operator, keys] = operators[0] ?? [];
  if (operators.length !== 1 || operator !== "Bool" || keys === undefined) return false;
  const [entry, ...others] = Object.entries(keys);
  if (entry === undefined || others.length > 0) return false;
  return entry[0].toLowerCase() === "aws:securetransport" && String(entry[1]) === "false";
}
