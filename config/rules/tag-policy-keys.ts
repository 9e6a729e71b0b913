import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const tagPolicyKeys: Rule = {
  id: "LZ-CFG-172",
  title: "A tag policy says one thing of a tag: keys are compared without case",
  *check({ settings: { organizationPolicies } }) {
    for (const [policy, { tags }] of organizationPolicies.tags.entries()) {
      for (const { entry, index, first } of repeated(tags, ({ key }) => key.toLowerCase())) {
        yield {
          path: ["organizationPolicies", "tags", policy, "tags", index, "key"],
          message: `duplicates organizationPolicies.tags[${policy}].tags[${first}].key, got ${quote(entry.key)}; case makes no difference`,
        };
      }
    }
  },
};
