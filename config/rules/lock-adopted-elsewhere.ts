import { quote } from "../text";
import type { Rule } from "./rule";

/** An id that one account adopts and the lock file gives to another. */
export const lockAdoptedElsewhere: Rule = {
  id: "LZ-CFG-065",
  title: "An adopted id does not belong to something else",
  needsLock: true,
  *check({ settings, lock }) {
    for (const part of ["accounts", "organizationalUnits"] as const) {
      for (const [index, { name, adopt }] of settings[part].entries()) {
        const owner = Object.entries(lock[part]).find(([other, id]) => other !== name && id === adopt)?.[0];
        if (adopt === undefined || owner === undefined) continue;
        if (settings[part].some((other) => other.name === owner && other.adopt === adopt)) continue; // LZ-CFG-034
        yield {
          path: [part, index, "adopt"],
          message: `${quote(adopt)} is the id of ${quote(owner)} in the lock file`,
        };
      }
    }
  },
};
