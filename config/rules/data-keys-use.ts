import type { Rule } from "./rule";

/** Regions should stay apart where they can: a key that joins them says what for. */
export const dataKeysUse: Rule = {
  id: "LZ-CFG-148",
  title: "A multi-Region data key says what it is for, and no other does",
  needs: ["dataKeys[].multiRegion", "dataKeys[].use", "dataKeys[].justification"],
  *check({ settings: { dataKeys } }) {
    for (const [index, { multiRegion, use, justification, replicaRegions }] of dataKeys.entries()) {
      const path = ["dataKeys", index];
      if (!multiRegion) {
        for (const [key, value] of Object.entries({ use, justification, replicaRegions })) {
          if (value === undefined) continue;
          yield {
            path: [...path, key],
            message: "is for multi-Region keys alone",
            hint: "set multiRegion: true, or leave it out: then each region has a key of its own",
          };
        }
      } else if (use === undefined && justification === undefined) {
        yield {
          path: [...path, "multiRegion"],
          message: "needs a use, or a justification of what else it is for",
          hint: "use: client-side-encryption, global-tables, global-databases or log-delivery; for anything else a key in each region will do",
        };
      } else if (use !== undefined && justification !== undefined) {
        yield {
          path: [...path, "justification"],
          message: `must not stand beside use, got use '${use}'`,
          hint: "the use says it all; leave the justification out",
        };
      }
    }
  },
};
