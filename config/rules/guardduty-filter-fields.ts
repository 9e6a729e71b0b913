import { FINDING_FIELDS } from "../../core/guardduty-fields";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const guardDutyFilterFields: Rule = {
  id: "LZ-CFG-083",
  title: "Filters of GuardDuty look at fields that findings have",
  *check({ settings: { services } }) {
    for (const [index, { criteria }] of services.guardDuty.filters.entries()) {
      for (const field of Object.keys(criteria)) {
        if (FINDING_FIELDS.has(field)) continue;
        yield {
          path: ["services", "guardDuty", "filters", index, "criteria", field],
          atKey: true,
          message: `findings have no field ${quote(field)}`,
          hint:
            didYouMean(field, FINDING_FIELDS) ??
            "https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateFilter.html lists them",
        };
      }
    }
  },
};
