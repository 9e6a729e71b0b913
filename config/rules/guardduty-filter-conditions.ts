import { quota, type QuotaOverrides } from "../../core/quotas";
import type { LandingZoneSettings } from "../schema";
import { count, quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

type Condition = LandingZoneSettings["services"]["guardDuty"]["filters"][number]["criteria"][string];

export const guardDutyFilterConditions: Rule = {
  id: "LZ-CFG-084",
  title: "Conditions of GuardDuty's filters say something, and GuardDuty takes them",
  needs: ["services.guardDuty.filters"],
  *check({ settings: { services, quotas } }) {
    for (const [index, { criteria }] of services.guardDuty.filters.entries()) {
      const path = ["services", "guardDuty", "filters", index, "criteria"];
      const fields = Object.entries(criteria);
      const limit = quota("guardduty-filter-fields", quotas);
      if (fields.length === 0) {
        yield {
          path,
          message: "must name at least one field",
          hint: "a filter without criteria would match everything",
        };
      }
      if (fields.length > limit) {
        yield { path, message: `GuardDuty takes at most ${limit} fields in a filter, got ${fields.length}` };
      }
      for (const [field, condition] of fields) {
        for (const violation of violations(field, condition, quotas)) {
          yield { ...violation, path: [...path, field, ...violation.path] };
        }
      }
    }
  },
};

/** With paths below the condition. */
function* violations(field: string, condition: Condition, quotas: QuotaOverrides): Generator<Violation> {
  const { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual } = condition;
  if (Object.values(condition).every((part) => part === undefined)) {
    yield { path: [], message: `must say what ${quote(field)} is like`, hint: "such as { equals: [...] }" };
  }
  const maxValues = quota("guardduty-filter-values", quotas);
  for (const operator of ["equals", "notEquals"] as const) {
    const values = condition[operator] ?? [];
    if (values.length > maxValues) {
      yield { path: [operator], message: `GuardDuty takes at most ${count(maxValues, "value")}, got ${values.length}` };
    }
    for (const { entry, index, first } of repeated(values, (value) => value)) {
      yield { path: [operator, index], message: `duplicates ${operator}[${first}] ${quote(entry)}` };
    }
  }
  const bounds = { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual };
  const [bound] = Object.entries(bounds).find(([, value]) => value !== undefined) ?? [];
  if (bound !== undefined && TIMES.has(field)) {
    yield {
      path: [bound],
      message: `${quote(field)} is a time, and a filter that is true for a time only is not offered`,
      hint: "take the filter out when it is no longer needed",
    };
  }
  const least = Math.max(greaterThan ?? -Infinity, greaterThanOrEqual ?? -Infinity);
  const most = Math.min(lessThan ?? Infinity, lessThanOrEqual ?? Infinity);
  if (least > most || (least === most && (greaterThan === least || lessThan === most))) {
    yield { path: [], message: `no number lies between the bounds ${least} and ${most}` };
  }
}

/** Times, which the provider takes in two different notations. */
const TIMES: ReadonlySet<string> = new Set([
  "createdAt",
  "updatedAt",
  "service.eventFirstSeen",
  "service.eventLastSeen",
]);
