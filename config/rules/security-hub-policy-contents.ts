import { quote, quoteAll } from "../text";
import type { Rule } from "./rule";

/** The keys of a control parameter that hold a value, by its type. */
const VALUE_KEYS = ["boolean", "double", "enum", "enumList", "integer", "integerList", "string", "stringList"] as const;

export const securityHubPolicyContents: Rule = {
  id: "LZ-CFG-117",
  title: "A Security Hub policy says what Security Hub takes",
  needs: ["services.securityHub.policies[].enabled", "services.securityHub.policies[].controlParameters"],
  *check({ settings: { services } }) {
    for (const [index, policy] of services.securityHub.policies.entries()) {
      const path = ["services", "securityHub", "policies", index];
      const said = (["standards", "disabledControls", "controlParameters"] as const).filter(
        (key) => policy[key].length > 0,
      );
      if (!policy.enabled) {
        for (const key of said) {
          yield {
            path: [...path, key],
            message: `the policy ${quote(policy.name)} turns Security Hub off, so it says nothing of ${key}`,
            hint: "remove the key, or set enabled: true",
          };
        }
      }
      for (const [at, parameter] of policy.controlParameters.entries()) {
        const keys = VALUE_KEYS.filter((key) => parameter[key] !== undefined);
        if (keys.length === 1) continue;
        yield {
          path: [...path, "controlParameters", at],
          message: `must have one value, got ${keys.length === 0 ? "none" : quoteAll(keys)}`,
          hint: `one of ${VALUE_KEYS.join(", ")}, as the control's page names the parameter's type`,
        };
      }
    }
  },
};
