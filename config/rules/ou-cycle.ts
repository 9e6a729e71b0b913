import { quote } from "../text";
import type { Rule } from "./rule";
import { unitChain } from "./support";

export const ouCycle: Rule = {
  id: "LZ-CFG-023",
  title: "Organizational units do not stand above themselves",
  *check({ settings: { organizationalUnits } }) {
    const reported = new Set<string>();
    for (const [index, unit] of organizationalUnits.entries()) {
      const chain = unitChain(organizationalUnits, unit.name);
      const top = organizationalUnits.find(({ name }) => name === chain.at(-1));
      if (top?.parent !== unit.name || reported.has(unit.name)) continue;
      for (const name of chain) reported.add(name);
      yield {
        path: ["organizationalUnits", index, "parent"],
        message: `organizational units form a cycle: ${[...chain, unit.name].map(quote).join(" -> ")}`,
      };
    }
  },
};
