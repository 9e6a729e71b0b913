import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const costsNamesUnique: Rule = {
  id: "LZ-CFG-203",
  title: "Budgets have different names, and so do monitors of cost anomalies",
  *check({ settings: { costs } }) {
    const lists = [
      { path: ["costs", "budgets"], entries: costs.budgets },
      { path: ["costs", "anomalies", "accountMonitors"], entries: costs.anomalies?.accountMonitors ?? [] },
    ];
    for (const { path, entries } of lists) {
      for (const { entry, index, first } of repeated<{ readonly name: string }>(entries, ({ name }) => name)) {
        yield {
          path: [...path, index, "name"],
          message: `duplicates ${path.join(".")}[${first}].name ${quote(entry.name)}`,
          hint: "call one of the two otherwise",
        };
      }
    }
  },
};
