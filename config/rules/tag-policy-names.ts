import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const tagPolicyNames: Rule = {
  id: "LZ-CFG-171",
  title: "Names of tag policies are unique",
  *check({ settings: { organizationPolicies } }) {
    for (const { entry, index, first } of repeated(organizationPolicies.tags, ({ name }) => name)) {
      yield {
        path: ["organizationPolicies", "tags", index, "name"],
        message: `duplicates organizationPolicies.tags[${first}].name ${quote(entry.name)}`,
      };
    }
  },
};
