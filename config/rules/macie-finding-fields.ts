import { FINDING_FIELD_NAMES, findingFieldType } from "../../core/macie-finding-fields";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const macieFindingFields: Rule = {
  id: "LZ-CFG-105",
  title: "Macie's findings filters name fields that findings have, each once",
  *check({ settings: { services } }) {
    for (const [filter, { criteria }] of services.macie.findingsFilters.entries()) {
      const path = (index: number) => ["services", "macie", "findingsFilters", filter, "criteria", index, "field"];
      for (const [index, { field }] of criteria.entries()) {
        if (findingFieldType(field) !== undefined) continue;
        yield {
          path: path(index),
          message: `a Macie finding has no field ${quote(field)} to filter by`,
          hint: didYouMean(field, FINDING_FIELD_NAMES) ?? nearestEnding(field),
        };
      }
      for (const { entry, index, first } of repeated(criteria, ({ field }) => field)) {
        yield {
          path: path(index),
          message: `duplicates criteria[${first}].field ${quote(entry.field)}, and a filter can use a field once`,
          hint: "put all comparisons of a field into one entry",
        };
      }
    }
  },
};

/** For whoever left out the beginning: bucket name as s3Bucket.name. */
function nearestEnding(field: string): string | undefined {
  const found = FINDING_FIELD_NAMES.find((name) => name.endsWith(`.${field}`));
  return found === undefined ? undefined : `did you mean ${quote(found)}?`;
}
