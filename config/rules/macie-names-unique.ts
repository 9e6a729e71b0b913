import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const LISTS = ["customDataIdentifiers", "classificationJobs", "findingsFilters"] as const;

export const macieNamesUnique: Rule = {
  id: "LZ-CFG-101",
  title: "Names of Macie's identifiers, jobs and filters are unique",
  *check({ settings: { services } }) {
    for (const list of LISTS) {
      const entries: readonly { readonly name: string }[] = services.macie[list];
      for (const { entry, index, first } of repeated(entries, ({ name }) => name)) {
        yield {
          path: ["services", "macie", list, index, "name"],
          message: `duplicates services.macie.${list}[${first}].name ${quote(entry.name)}`,
        };
      }
    }
  },
};
