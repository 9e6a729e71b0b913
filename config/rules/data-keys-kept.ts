import { dataKeyRegions } from "../data-keys";
import { targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

/** `prevent_destroy` stops Terraform; this says so before, and what it would cost. */
export const dataKeysKept: Rule = {
  id: "LZ-CFG-169",
  title: "The configuration still has the data keys that are deployed",
  severity: "warning",
  needs: [...TARGETING_NEEDS, "regions.home", "regions.governed", "regions.retiring", "dataKeys"],
  needsLock: true,
  *check({ settings, lock }) {
    const { dataKeys, regions } = settings;
    const held = [...regions.governed, ...regions.retiring.map(({ region }) => region)];
    const accounts = new Map(selectableAccounts(settings).map((account) => [account.name, account]));
    for (const [accountName, keys] of Object.entries(lock.dataKeys)) {
      const account = accounts.get(accountName);
      if (account === undefined) continue; // suspended, or LZ-CFG-060 speaks of it
      for (const [name, arns] of Object.entries(keys)) {
        const key = dataKeys.find((each) => each.name === name && targetsAccount(each.targets, account));
        const wanted = key === undefined ? [] : dataKeyRegions(key, { home: regions.home, held });
        for (const region of Object.keys(arns)) {
          // Of a region that is gone altogether LZ-CFG-072 speaks.
          if (wanted.includes(region) || !held.includes(region)) continue;
          yield {
            path: ["dataKeys", accountName, name, region],
            in: "lock",
            message: `the YAML file no longer asks for the data key ${quote(name)} of ${quote(accountName)} in ${quote(region)}`,
            hint: "what it encrypted would be lost, so Terraform refuses; docs/data-keys.md says how a key is given up",
          };
        }
      }
    }
  },
};
