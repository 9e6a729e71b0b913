import {
  KMS_BILLED_ROTATIONS,
  KMS_KEY_USD_A_MONTH,
  KMS_PRICES_AS_OF,
  KMS_PRICES_SOURCE,
  KMS_ROTATION_USD_A_MONTH,
} from "../../core/kms-prices";
import type { StackKey } from "./keys";

/** What keys cost, without the calls that use them. */
export interface KeyCosts {
  readonly keys: number;
  /** US dollars a month as long as nothing has rotated. */
  readonly usdAMonth: number;
  /** US dollars a month once every key that rotates has done so as often as AWS bills it. */
  readonly usdAMonthAtMost: number;
}

/** Every customer managed key of some stacks, and what AWS bills for them. */
export interface KeyReport {
  /** Date of the prices. */
  readonly pricesAsOf: string;
  readonly source: string;
  readonly keys: readonly (StackKey & Omit<KeyCosts, "keys">)[];
  /** By account; keys of which no stack says the account stand together at the end. */
  readonly accounts: readonly (KeyCosts & { readonly accountId?: string })[];
  readonly total: KeyCosts;
}

/** The report on keys, in their order. */
export function keyReport(keys: readonly StackKey[]): KeyReport {
  const billed = keys.map((key) => ({
    ...key,
    usdAMonth: KMS_KEY_USD_A_MONTH,
    usdAMonthAtMost: KMS_KEY_USD_A_MONTH + (key.rotates ? KMS_BILLED_ROTATIONS * KMS_ROTATION_USD_A_MONTH : 0),
  }));
  const accountIds = [...new Set(billed.map(({ accountId }) => accountId))].sort(undefinedLast);
  return {
    pricesAsOf: KMS_PRICES_AS_OF,
    source: KMS_PRICES_SOURCE,
    keys: billed,
    accounts: accountIds.map((accountId) => ({
      accountId,
      ...sum(billed.filter((key) => key.accountId === accountId)),
    })),
    total: sum(billed),
  };
}

function sum(keys: readonly Omit<KeyCosts, "keys">[]): KeyCosts {
  const add = (of: "usdAMonth" | "usdAMonthAtMost"): number => keys.reduce((total, key) => total + key[of], 0);
  return { keys: keys.length, usdAMonth: add("usdAMonth"), usdAMonthAtMost: add("usdAMonthAtMost") };
}

function undefinedLast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
