import { findManagedRule } from "../../core/config-managed-rules";
import { quote } from "../text";
import type { Rule } from "./rule";

export const configRuleFrequency: Rule = {
  id: "LZ-CFG-127",
  title: "Only periodic rules of AWS Config have a frequency",
  *check({ settings: { services } }) {
    for (const [index, { identifier, frequency }] of services.config.managedRules.entries()) {
      if (frequency === undefined || findManagedRule(identifier)?.trigger !== "change") continue;
      yield {
        path: ["services", "config", "managedRules", index, "frequency"],
        message: `${quote(identifier)} runs when a resource changes, so AWS takes no frequency for it`,
        hint: "remove the line",
      };
    }
  },
};
