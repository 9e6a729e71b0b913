import { quota, type QuotaId } from "../../core/quotas";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const guardDutyNames: Rule = {
  id: "LZ-CFG-082",
  title: "Threat lists and filters have names of their own, and there are no more than GuardDuty takes",
  *check({ settings: { services, quotas } }) {
    const { threatIpLists, filters } = services.guardDuty;
    const lists: readonly [key: string, entries: readonly { readonly name: string }[], limit: QuotaId, what: string][] =
      [
        ["threatIpLists", threatIpLists, "guardduty-threat-lists", "threat lists"],
        ["filters", filters, "guardduty-filters", "filters"],
      ];
    for (const [key, entries, id, what] of lists) {
      const path = ["services", "guardDuty", key];
      for (const { entry, index, first } of repeated(entries, ({ name }) => name)) {
        yield {
          path: [...path, index, "name"],
          message: `duplicates ${path.join(".")}[${first}].name ${quote(entry.name)}`,
        };
      }
      const limit = quota(id, quotas);
      if (entries.length > limit) {
        yield { path, message: `GuardDuty takes at most ${limit} ${what} in a region, got ${entries.length}` };
      }
    }
  },
};
