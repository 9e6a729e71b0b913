import { quota } from "../../core/quotas";
import { quote } from "../text";
import type { Rule } from "./rule";
import { unitChain } from "./support";

export const ouDepth: Rule = {
  id: "LZ-CFG-024",
  title: "Organizational units are at most five levels deep",
  *check({ settings: { organizationalUnits, quotas } }) {
    const limit = quota("organizations-ou-depth", quotas);
    for (const [index, { name }] of organizationalUnits.entries()) {
      const chain = unitChain(organizationalUnits, name);
      const parent = organizationalUnits.find((unit) => unit.name === chain.at(-1))?.parent;
      if (chain.length <= limit || parent !== undefined) continue; // a cycle has no depth
      yield {
        path: ["organizationalUnits", index, "parent"],
        message: `must be at most ${limit} levels below the root, got ${chain.length}: ${[...chain].reverse().map(quote).join(" > ")}`,
      };
    }
  },
};
