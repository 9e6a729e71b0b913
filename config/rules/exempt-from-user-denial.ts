import { quote } from "../text";
import type { Rule } from "./rule";

/** Fewest characters of a name that are not wildcards. */
const MIN_FIXED_CHARACTERS = 4;

export const exemptFromUserDenial: Rule = {
  id: "LZ-CFG-163",
  title: "Roles that may create users are named, not any role",
  *check({ settings: { organizationPolicies } }) {
    const { exemptRoles } = organizationPolicies.serviceControl.denyIamUsers;
    for (const [index, role] of exemptRoles.entries()) {
      // A path says little of who the role is for: the name is what stands behind the last slash.
      const name = role.slice(role.lastIndexOf("/") + 1);
      if (name.replace(/[*?]/g, "").length >= MIN_FIXED_CHARACTERS) continue;
      yield {
        path: ["organizationPolicies", "serviceControl", "denyIamUsers", "exemptRoles", index],
        message: `must name roles by at least ${MIN_FIXED_CHARACTERS} characters beside wildcards, got ${quote(role)}`,
        hint: "switch the control off for some accounts by targets instead",
      };
    }
  },
};
