import { quotaRegions } from "../../core/global-quotas";
import { targetedRegions, targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

export const serviceQuotasOnce: Rule = {
  id: "LZ-CFG-189",
  title: "An account asks for a quota of a region once",
  needs: [...TARGETING_NEEDS, "regions.governed"],
  *check({ settings }) {
    const accounts = selectableAccounts(settings);
    const asked = new Map<string, number>();
    for (const [index, { service, quota, targets }] of settings.accountDefaults.serviceQuotas.entries()) {
      const places = accounts
        .filter((account) => targetsAccount(targets, account))
        .flatMap(({ name }) =>
          quotaRegions(service, targetedRegions(targets, settings.regions.governed)).map((region) => ({
            name,
            region,
          })),
        );
      const again = places.find(({ name, region }) => asked.has([service, quota, name, region].join()));
      if (again) {
        const { name, region } = again;
        const first = asked.get([service, quota, name, region].join());
        yield {
          path: ["accountDefaults", "serviceQuotas", index, "quota"],
          message: `account ${quote(name)} asks for ${quote(`${service}/${quota}`)} in ${quote(region)} twice: here and by accountDefaults.serviceQuotas[${first}]`,
          hint: "narrow the targets of one of the two",
        };
        continue;
      }
      for (const { name, region } of places) asked.set([service, quota, name, region].join(), index);
    }
  },
};
