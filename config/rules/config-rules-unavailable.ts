import { configRuleName } from "../../core/names";
import { findRegion } from "../../core/regions";
import { organizationRules } from "../organization-rules";
import { quote } from "../text";
import type { Rule } from "./rule";

export const configRulesUnavailable: Rule = {
  id: "LZ-CFG-130",
  title: "A region that lacks a managed rule of AWS Config goes without it",
  severity: "warning",
  needs: ["regions.home", "regions.governed", "regions.skips", "services.config.managedRules"],
  *check({ settings }) {
    if (!findRegion(settings.regions.home)) return; // LZ-CFG-035
    for (const { identifier, unavailableIn } of organizationRules(settings)) {
      if (unavailableIn.length === 0) continue;
      const page = configRuleName(identifier);
      yield {
        path: ["regions", "governed"],
        message: `AWS Config does not offer ${quote(identifier)} in ${[...unavailableIn].sort().join(", ")}; it is left out there (https://docs.aws.amazon.com/config/latest/developerguide/${page}.html)`,
        hint: `to accept it: services.config.managedRules: { identifier: ${identifier}, disabled: ..., regions: [${[...unavailableIn].sort().join(", ")}] }`,
      };
    }
  },
};
