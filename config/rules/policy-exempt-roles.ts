import { quote } from "../text";
import type { Rule } from "./rule";

/** Characters of role names and paths, and wildcards that do not begin it. */
const PATTERN = /^[\w+=,.@-][\w+=,.@/-]{3}[\w+=,.@/*?-]*$/;

export const policyExemptRoles: Rule = {
  id: "LZ-CFG-152",
  title: "Exempt roles are named by at least four characters before the first wildcard",
  *check({ settings: { organizationPolicies } }) {
    for (const [index, role] of organizationPolicies.exemptRoles.entries()) {
      if (PATTERN.test(role) && role.length <= 512) continue;
      yield {
        path: ["organizationPolicies", "exemptRoles", index],
        message:
          "must be the name of an IAM role, with its path if it has one, and begin with at least four characters that " +
          `are no wildcards, got ${quote(role)}`,
        hint: "a pattern that many roles match switches the service control policies off for them",
      };
    }
  },
};
