import type { Inventory } from "./inventory";
import type { AuditedAccount, Landscape } from "./landscape";
import type { Place, Row } from "./row";
import { ROWS } from "./rows";
import { type State, STATES, type Verdict } from "./verdict";
import { type UngovernedRegion, ungovernedRegions } from "./ungoverned";

/** One account's rows and regions. */
export interface AccountCoverage {
  /** Undefined for the accounts that join the organization later. */
  readonly account?: AuditedAccount;
  readonly rows: readonly RowCoverage[];
}

export interface RowCoverage {
  readonly row: Row;
  /** By governed region, the home region first. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** The whole report, before it is written down. */
export interface Coverage {
  readonly landscape: Landscape;
  readonly accounts: readonly AccountCoverage[];
  readonly ungoverned: readonly UngovernedRegion[];
  /** How many cells have each state. */
  readonly counts: Readonly<Record<State, number>>;
}

/** A cell that nothing covers. */
export interface Gap {
  readonly account: string;
  readonly region: string;
  readonly row: Row;
  readonly missing: string;
}

/** What the accounts that join later are called in reports. */
export const LATER_ACCOUNTS = "accounts that join later";

/** Judges every row for every account and governed region by what stands in the synthesized stacks. */
export function coverageOf(inventory: Inventory, landscape: Landscape): Coverage {
  const open = landscape.accounts.filter(({ state }) => state !== "closed");
  const accounts = [...open, undefined].map((account) => ({
    account,
    rows: ROWS.map((row) => ({
      row,
      verdicts: new Map(
        landscape.governedRegions.map((region) => [region, judge(row, { account, region }, inventory, landscape)]),
      ),
    })),
  }));
  return { landscape, accounts, ungoverned: ungovernedRegions(inventory, landscape), counts: count(accounts) };
}

/** Every gap, in the order of the report. */
export function gapsIn({ accounts }: Coverage): Gap[] {
  return accounts.flatMap(({ account, rows }) =>
    rows.flatMap(({ row, verdicts }) =>
      [...verdicts]
        .filter(([, { state }]) => state === "gap")
        .map(([region, { note }]) => ({ account: account?.name ?? LATER_ACCOUNTS, region, row, missing: note ?? "" })),
    ),
  );
}

function judge(row: Row, place: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const { account, region } = place;
  if (account !== undefined && account.state !== "active") {
    return { state: "suspended", by: [], note: `the account is ${account.state}` };
  }
  const verdict = row.judge(place, inventory, landscape);
  // A region that lacks a feature has it off, or not at all.
  if (verdict.state !== "gap" && verdict.state !== "off") return verdict;
  const skip = landscape.skips.find(
    ({ region: where, capability }) =>
      where === region && (row.capability === capability || row.capability?.startsWith(`${capability}:`)),
  );
  if (skip !== undefined) return { state: "skip", by: verdict.by, note: skip.reason };
  if (verdict.state === "off") return verdict;
  const exclusion = landscape.exclusions.find(
    (each) =>
      each.row === row.id &&
      (each.account === undefined || each.account === account?.name) &&
      (each.regions === undefined || each.regions.includes(region)),
  );
  return exclusion === undefined ? verdict : { state: "excluded", by: [], note: `left out by ${exclusion.setting}` };
}

function count(accounts: readonly AccountCoverage[]): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { rows } of accounts) {
    for (const { verdicts } of rows) for (const { state } of verdicts.values()) counts[state] += 1;
  }
  return counts;
}
