import { CONFIG_RULE_IDENTIFIERS, CONFIG_RULE_IDENTIFIERS_AS_OF } from "../../core/config-rule-identifiers";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const configRuleIdentifiers: Rule = {
  id: "LZ-CFG-122",
  title: "Managed rules of AWS Config have identifiers that AWS knows",
  *check({ settings: { services } }) {
    for (const [index, { identifier, unlisted }] of services.config.managedRules.entries()) {
      const isListed = CONFIG_RULE_IDENTIFIERS.includes(identifier);
      const path = ["services", "config", "managedRules", index];
      if (isListed && unlisted) {
        yield {
          path: [...path, "unlisted"],
          message: `must be false, since our list knows ${quote(identifier)}`,
          hint: "remove the line",
        };
      } else if (!isListed && !unlisted) {
        yield {
          path: [...path, "identifier"],
          message: `${quote(identifier)} is not in our list of managed rules (of ${CONFIG_RULE_IDENTIFIERS_AS_OF})`,
          hint:
            didYouMean(identifier, CONFIG_RULE_IDENTIFIERS) ??
            "if https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html has it, add unlisted: true",
        };
      }
    }
  },
};
