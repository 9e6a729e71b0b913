import { quota } from "../../core/quotas";
import { organizationRules } from "../organization-rules";
import type { Rule } from "./rule";

export const configRulesCount: Rule = {
  id: "LZ-CFG-131",
  title: "A region has no more organization rules of AWS Config than AWS allows",
  severity: "warning",
  needs: ["quotas", "regions.home", "regions.governed", "regions.skips", "services.config"],
  *check({ settings }) {
    const limit = quota("config-organization-rules", settings.quotas);
    const { guardRules } = settings.services.config;
    const managed = organizationRules(settings);
    const counts = settings.regions.governed.map((region) => ({
      region,
      got: [
        ...managed.filter(({ regions }) => regions.includes(region)),
        ...guardRules.filter(({ regions }) => !regions || regions.includes(region)),
      ].length,
    }));
    const most = counts.reduce((a, b) => (b.got > a.got ? b : a), { region: "", got: 0 });
    if (most.got <= limit) return;
    yield {
      path: ["services", "config"],
      message: `AWS allows ${limit} organization rules unless the quota was raised, got ${most.got} in ${most.region}`,
      hint: "disable some in services.config.managedRules, or ask AWS for more and set quotas.config-organization-rules",
    };
  },
};
