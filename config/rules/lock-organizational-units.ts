import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const lockOrganizationalUnits: Rule = {
  id: "LZ-CFG-061",
  title: "The lock file speaks of organizational units that the YAML file has",
  needs: ["organizationalUnits[].name"],
  needsLock: true,
  *check({ settings: { organizationalUnits }, lock }) {
    const names = organizationalUnits.map(({ name }) => name);
    for (const name of Object.keys(lock.organizationalUnits)) {
      if (names.includes(name)) continue;
      yield {
        path: ["organizationalUnits", name],
        atKey: true,
        in: "lock",
        message: `the YAML file has no organizational unit ${quote(name)}`,
        hint: didYouMean(name, names) ?? "rename or remove it here too",
      };
    }
  },
};
