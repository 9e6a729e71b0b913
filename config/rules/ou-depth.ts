import { quota } from "../../core/quotas";
import { quote } from "../text";
import type { Rule } from "./rule";
import { parentsOf, unitChain } from "./support";

export const ouDepth: Rule = {
  id: "LZ-CFG-024",
  title: "Organizational units are at most five levels deep",
  *check({ settings: { organizationalUnits, quotas } }) {
    const limit = quota("organizations-ou-depth", quotas);
    const parents = parentsOf(organizationalUnits);
    for (const [index, { name }] of organizationalUnits.entries()) {
      const chain = unitChain(parents, name);
      const top = chain.at(-1);
      // One level too deep is enough to know: what is below follows from it. A cycle has no depth.
      if (chain.length !== limit + 1 || (top !== undefined && parents.get(top) !== undefined)) continue;
      const path = chain.reverse().map(quote).join(" > ");
      yield {
        path: ["organizationalUnits", index, "parent"],
        message: `must be at most ${limit} levels below the root, got ${limit + 1}: ${path}`,
      };
    }
  },
};
