import type { PatchBaselineSettings } from "../schema/account-defaults/patching";
import { type Selectable, targetedRegions, targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated, selectableAccounts } from "./support";

const LIST = ["accountDefaults", "systemsManager", "patching", "baselines"];

export const patchBaselinesApart: Rule = {
  id: "LZ-CFG-181",
  title: "Patch baselines have names of their own, and an instance has one baseline",
  needs: ["accounts[].name", "accounts[].labels", "accounts[].organizationalUnit", "regions.governed"],
  *check({ settings }) {
    const { baselines } = settings.accountDefaults.systemsManager.patching;
    for (const { entry, index, first } of repeated(baselines, ({ name }) => name)) {
      yield {
        path: [...LIST, index, "name"],
        message: `duplicates ${LIST.join(".")}[${first}].name ${quote(entry.name)}`,
        hint: "give one of the two another name",
      };
    }
    const accounts = selectableAccounts(settings);
    for (const [index, later] of baselines.entries()) {
      for (const [first, earlier] of baselines.slice(0, index).entries()) {
        const both = shared(earlier, later);
        const place = both === undefined ? undefined : meeting(earlier, later, accounts, settings.regions.governed);
        if (place === undefined) continue;
        yield {
          path: [...LIST, index],
          message: `is ${both} in ${place}, and so is ${LIST.join(".")}[${first}] ${quote(earlier.name)}`,
          hint: "keep them apart by patchGroups or targets",
        };
      }
    }
  },
};

/** What two baselines cannot both be. */
function shared(one: PatchBaselineSettings, other: PatchBaselineSettings): string | undefined {
  if (one.operatingSystem !== other.operatingSystem) return undefined;
  if (one.patchGroups.length === 0 && other.patchGroups.length === 0) {
    return `the default baseline of ${one.operatingSystem}`;
  }
  const group = one.patchGroups.find((each) => other.patchGroups.includes(each));
  return group === undefined ? undefined : `the baseline of ${one.operatingSystem} of the patch group ${quote(group)}`;
}

/** An account and region that both are for. */
function meeting(
  { targets: one }: PatchBaselineSettings,
  { targets: other }: PatchBaselineSettings,
  accounts: readonly Selectable[],
  governed: readonly string[],
): string | undefined {
  const account = accounts.find((each) => targetsAccount(one, each) && targetsAccount(other, each));
  const region = targetedRegions(other, targetedRegions(one, governed))[0];
  return account && region && `account ${quote(account.name)}, region ${region}`;
}
