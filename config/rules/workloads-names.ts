import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const workloadsNames: Rule = {
  id: "LZ-CFG-223",
  title: "Workloads have different names",
  needs: ["workloads.rfpApis[].name"],
  *check({ settings: { workloads } }) {
    for (const { entry, index, first } of repeated(workloads.rfpApis, ({ name }) => name)) {
      yield {
        path: ["workloads", "rfpApis", index, "name"],
        message: `duplicates workloads.rfpApis[${first}].name ${quote(entry.name)}`,
        hint: "a workload's name is its stack's: call one of the two otherwise, such as by its environment",
      };
    }
  },
};
