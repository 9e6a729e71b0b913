import { z } from "zod";
import { regionCode } from "./schema/fields";

/**
 * The one vocabulary that says which accounts and regions an item applies to.
 *
 * Everything given must match (AND between keys, OR within a list); what `exclude` matches is taken out again.
 * An empty object matches every active account in every governed region.
 */
export const accountSelectorSchema = z
  .strictObject({
    organizationalUnits: z
      .array(z.string())
      .optional()
      .describe("Names of organizational units; accounts anywhere below them match too."),
    accounts: z.array(z.string()).optional().describe("Names of accounts."),
    labels: z
      .record(z.string(), z.string())
      .optional()
      .describe("Labels that an account must carry, all of them, with these values."),
  })
  .describe("Selects accounts by organizational unit, name and label.");

export const targetsSchema = accountSelectorSchema
  .extend({
    exclude: accountSelectorSchema.optional().describe("Accounts to take out again."),
    regions: z.array(regionCode).optional().describe("Governed regions; all of them if left out."),
  })
  .describe("Which accounts and regions an item applies to. Empty: every active account, every governed region.");

export type AccountSelector = z.output<typeof accountSelectorSchema>;
export type Targets = z.output<typeof targetsSchema>;

/** What a selector looks at in an account. */
export interface Selectable {
  readonly name: string;
  /** Names of the organizational units above the account, nearest first. */
  readonly organizationalUnitNames: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Whether `targets` covers the account, its regions aside. */
export function targetsAccount(targets: Targets, account: Selectable): boolean {
  if (!matches(targets, account)) return false;
  return targets.exclude === undefined || isEmpty(targets.exclude) || !matches(targets.exclude, account);
}

/** The regions out of `governed` that `targets` covers. */
export function targetedRegions(targets: Targets, governed: readonly string[]): string[] {
  return governed.filter((region) => targets.regions === undefined || targets.regions.includes(region));
}

/** The regions out of `regions` in which no exception covers the account. */
export function unexceptedRegions(
  exceptions: readonly { readonly targets: Targets }[],
  account: Selectable,
  regions: readonly string[],
): string[] {
  const covering = exceptions.filter(({ targets }) => targetsAccount(targets, account));
  return regions.filter((region) => !covering.some(({ targets }) => targetedRegions(targets, [region]).length > 0));
}

function matches(selector: AccountSelector, account: Selectable): boolean {
  const { organizationalUnits, accounts, labels } = selector;
  if (accounts && !accounts.includes(account.name)) return false;
  if (organizationalUnits && !organizationalUnits.some((ou) => account.organizationalUnitNames.includes(ou))) {
    return false;
  }
  return Object.entries(labels ?? {}).every(
    ([key, value]) => Object.hasOwn(account.labels, key) && account.labels[key] === value,
  );
}

/** An empty `exclude` excludes nobody, whereas an empty target means everybody. */
function isEmpty(selector: AccountSelector): boolean {
  return !selector.accounts && !selector.organizationalUnits && Object.keys(selector.labels ?? {}).length === 0;
}
