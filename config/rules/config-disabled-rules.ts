import { findManagedRule } from "../../core/config-managed-rules";
import { quote } from "../text";
import type { Rule } from "./rule";

export const configDisabledRules: Rule = {
  id: "LZ-CFG-129",
  title: "Only rules of AWS Config that the landing zone has are disabled",
  *check({ settings: { services } }) {
    for (const [index, { identifier, disabled }] of services.config.managedRules.entries()) {
      if (disabled === undefined) continue;
      const rule = findManagedRule(identifier);
      if (rule && rule.offBecause === undefined) continue;
      yield {
        path: ["services", "config", "managedRules", index, "disabled"],
        message: `${quote(identifier)} is off unless the configuration adds it, so there is nothing to disable`,
        hint: "remove the entry",
      };
    }
  },
};
