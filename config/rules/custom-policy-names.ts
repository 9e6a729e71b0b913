import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const customPolicyNames: Rule = {
  id: "LZ-CFG-153",
  title: "Names of the organization's own policies are unique",
  *check({ settings: { organizationPolicies } }) {
    for (const { entry, index, first } of repeated(organizationPolicies.custom, ({ name }) => name)) {
      yield {
        path: ["organizationPolicies", "custom", index, "name"],
        message: `duplicates organizationPolicies.custom[${first}].name ${quote(entry.name)}`,
      };
    }
  },
};
