import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const accountNameUnique: Rule = {
  id: "LZ-CFG-025",
  title: "Account names are unique",
  *check({ settings: { accounts } }) {
    for (const { entry, index, first } of repeated(accounts, ({ name }) => name)) {
      if (entry.organizationalUnit !== accounts[first]?.organizationalUnit) continue; // LZ-CFG-026 says more
      yield {
        path: ["accounts", index, "name"],
        message: `duplicates accounts[${first}].name ${quote(entry.name)}`,
      };
    }
  },
};
