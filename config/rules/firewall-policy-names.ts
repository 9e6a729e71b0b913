import { enforcedName } from "../firewall-policies";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const firewallPolicyNames: Rule = {
  id: "LZ-CFG-206",
  title: "Policies of Firewall Manager have names of their own, also where remediation makes two of one",
  *check({ settings }) {
    const { policies } = settings.services.firewallManager;
    const path = (index: number) => ["services", "firewallManager", "policies", index, "name"];
    for (const { entry, index, first } of repeated(policies, ({ name }) => name)) {
      yield {
        path: path(index),
        message: `duplicates services.firewallManager.policies[${first}].name ${quote(entry.name)}`,
      };
    }
    for (const [index, { name, remediation }] of policies.entries()) {
      const taken = enforcedName(name);
      if (remediation.targets === undefined || !policies.some((other) => other.name === taken)) continue;
      yield {
        path: path(index),
        message: `${quote(name)} becomes ${quote(taken)} where remediation is on, and another policy is called so`,
        hint: "rename one of the two",
      };
    }
  },
};
