import type { AccountCoverage, Coverage, RowCoverage } from "./matrix";
import { LATER_ACCOUNTS } from "./matrix";
import { STATES, type State, type Verdict } from "./verdict";

/** Accounts that stand alike in every row and region: a table for each of hundreds of accounts would hide what differs. */
export interface AccountGroup {
  readonly members: readonly AccountCoverage[];
  /** Of every member; the evidence is the first member's. */
  readonly rows: readonly RowCoverage[];
}

/** Groups in the order of their first accounts; suspended accounts are not among them. */
export function groupsOf({ accounts }: Coverage): AccountGroup[] {
  const groups = new Map<string, AccountCoverage[]>();
  for (const one of accounts) {
    if (one.account !== undefined && one.account.state !== "active") continue;
    // Those that join later are a table of their own, alike or not.
    const key = (one.account === undefined ? "later " : "") + signature(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((members) => ({ members, rows: members[0]?.rows ?? [] }));
}

/** `security (333333333333)`, or `accounts that join later`. */
export function nameOf({ account }: AccountCoverage): string {
  return account === undefined ? LATER_ACCOUNTS : `${account.name} (${account.id ?? "id unknown"})`;
}

/** Names of accounts that are suspended. */
export function suspendedAccounts({ accounts }: Coverage): AccountCoverage[] {
  return accounts.filter(({ account }) => account !== undefined && account.state !== "active");
}

/** Reasons of skips and other notes, each with the number that its cells carry. */
export class Notes {
  readonly #numbers = new Map<string, number>();

  /** The number of a cell's note; undefined for a cell that explains itself. */
  public number({ state, note }: Verdict): number | undefined {
    if (note === undefined || !["skip", "excluded", "off", "new-only"].includes(state)) return undefined;
    const known = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, known);
    return known;
  }

  public entries(): [number: number, note: string][] {
    return [...this.#numbers].map(([note, number]) => [number, note]);
  }
}

/** Stands where regions that are not governed would. */
export const ALL_GOVERNED = "Every region of the partition is governed.";

/** What a state is called in a cell. */
export const LABELS: Readonly<Record<State, string>> = {
  covered: "yes",
  "new-only": "new only",
  off: "off",
  "own-stack": "own stack",
  skip: "skip",
  excluded: "excluded",
  suspended: "suspended",
  gap: "GAP",
};

/** What a state means, for the legend. */
export const MEANINGS: Readonly<Record<State, string>> = {
  covered: "something in the stacks does it",
  "new-only": "set for accounts that join later, not for this one",
  off: "set to off",
  "own-stack": "comes with the account's own stack, once it is in the configuration",
  skip: "the region lacks it, accepted in regions.skips",
  excluded: "a setting leaves the account out",
  suspended: "a suspended account: nothing is asked of it",
  gap: "nothing does it",
};

/** `486 yes, 4 skip, 0 GAP`: states that occur, and gaps always. */
export function summary({ counts }: Coverage): string {
  return STATES.filter((state) => counts[state] > 0 || state === "gap")
    .map((state) => `${counts[state]} ${LABELS[state]}`)
    .join(", ");
}

function signature({ rows }: AccountCoverage): string {
  return rows
    .map(({ verdicts }) =>
      [...verdicts.values()].map(({ state, note }) => (state === "covered" ? state : `${state}:${note}`)).join("|"),
    )
    .join("\n");
}
