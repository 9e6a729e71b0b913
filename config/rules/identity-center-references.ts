import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const identityCenterReferences: Rule = {
  id: "LZ-CFG-192",
  title: "Assignments of Identity Center name groups and permission sets that are there",
  needs: ["identityCenter.groups[].name", "identityCenter.permissionSets[].name"],
  *check({ settings: { identityCenter } }) {
    if (identityCenter === undefined) return;
    const known = {
      group: identityCenter.groups.map(({ name }) => name),
      permissionSet: identityCenter.permissionSets.map(({ name }) => name),
    };
    for (const [index, assignment] of identityCenter.assignments.entries()) {
      for (const key of ["group", "permissionSet"] as const) {
        const name = assignment[key];
        if (known[key].includes(name)) continue;
        yield {
          path: ["identityCenter", "assignments", index, key],
          message: `no ${key === "group" ? "group" : "permission set"} of identityCenter.${key}s is called ${quote(name)}`,
          hint: didYouMean(name, known[key]),
        };
      }
    }
  },
};
