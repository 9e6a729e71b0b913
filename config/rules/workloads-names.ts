import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";
import { workloadEntries } from "./workload-entries";

export const workloadsNames: Rule = {
  id: "LZ-CFG-223",
  title: "Workloads have different names",
  needs: ["workloads.rfpApis[].name", "workloads.rfpKnowledge[].name"],
  *check({ settings }) {
    const entries = workloadEntries(settings);
    for (const { entry, first } of repeated(entries, ({ name }) => name)) {
      const earlier = entries[first];
      yield {
        path: ["workloads", entry.list, entry.index, "name"],
        message: `duplicates workloads.${earlier?.list}[${earlier?.index}].name ${quote(entry.name)}`,
        hint: "a workload's name is its stack's: call one of the two otherwise, such as by its environment",
      };
    }
  },
};
