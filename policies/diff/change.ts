/** What a change does to the access that a policy gives. unknown: only people can tell. */
export type Direction = "wider" | "narrower" | "both" | "same" | "unknown";

/** What kind of change it is; the direction says which way it goes. */
export type ChangeKind =
  | "statement added"
  | "statement removed"
  | "effect changed"
  | "actions changed"
  | "resources changed"
  | "principals changed"
  | "condition changed"
  | "version changed"
  | "not readable";

/** One difference of two policies. */
export interface PolicyChange {
  readonly kind: ChangeKind;
  /** Sid of the statement, or what it does if it has none; empty for the whole document. */
  readonly statement: string;
  readonly direction: Direction;
  /** What changed, in words. */
  readonly text: string;
  /** Entries that came and went, as they are compared: actions in lower case. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Two policies compared. */
export interface PolicyDiff {
  /** For all changes together. */
  readonly direction: Direction;
  readonly changes: readonly PolicyChange[];
}

/** The direction of a statement's change, from that of the requests that it is about: a wider Deny gives less access. */
export function ofEffect(effect: "Allow" | "Deny", direction: Direction): Direction {
  if (effect === "Allow") return direction;
  return direction === "wider" ? "narrower" : direction === "narrower" ? "wider" : direction;
}

/** The direction from what holds each way: whether nothing came, and whether nothing went. */
export function directionOf(isNothingNew: boolean, isNothingGone: boolean): Direction {
  if (isNothingNew) return isNothingGone ? "same" : "narrower";
  return isNothingGone ? "wider" : "both";
}
