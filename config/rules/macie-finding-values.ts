import { EXACT_MATCH_FIELDS, findingFieldType, type FindingFieldType } from "../../core/macie-finding-fields";
import type { FindingsFilterCriterion } from "../schema/services/macie/findings-filter";
import { didYouMean, quote, quoteAll } from "../text";
import type { Rule, Violation } from "./rule";

type Comparison = Exclude<keyof FindingsFilterCriterion, "field">;

const LISTS = ["eq", "eqExactMatch", "neq"] as const;
const NUMBERS: readonly Comparison[] = ["gt", "gte", "lt", "lte"];
const TIMES: readonly Comparison[] = ["from", "to"];

export const macieFindingValues: Rule = {
  id: "LZ-CFG-106",
  title: "Macie's findings filters compare each field with what it can hold",
  *check({ settings: { services } }) {
    for (const [filter, { criteria }] of services.macie.findingsFilters.entries()) {
      for (const [index, criterion] of criteria.entries()) {
        const type = findingFieldType(criterion.field);
        if (type === undefined) continue; // LZ-CFG-105
        const path = ["services", "macie", "findingsFilters", filter, "criteria", index];
        const faults = [...comparisonFaults(criterion, type)];
        yield* (faults.length > 0 ? faults : [...valueFaults(criterion, type)]).map((fault) => ({
          ...fault,
          path: [...path, ...fault.path],
        }));
      }
    }
  },
};

function* comparisonFaults(criterion: FindingsFilterCriterion, type: FindingFieldType): Generator<Violation> {
  const { field } = criterion;
  const used = (Object.keys(criterion) as (keyof FindingsFilterCriterion)[]).filter(
    (key): key is Comparison => key !== "field" && criterion[key] !== undefined,
  );
  const allowed = allowedComparisons(field, type);
  if (used.length === 0) {
    yield { path: [], message: `must compare ${quote(field)} by ${quoteAll(allowed, "or")}, got nothing` };
  }
  for (const key of used.filter((each) => !allowed.includes(each))) {
    yield { path: [key], message: `${quote(field)} can be compared by ${quoteAll(allowed, "or")}, got ${quote(key)}` };
  }
  if (criterion.eqExactMatch !== undefined && used.length > 1) {
    yield { path: ["eqExactMatch"], message: "cannot stand beside another comparison of the same field" };
  }
}

function allowedComparisons(field: string, type: FindingFieldType): readonly Comparison[] {
  if (type === "time") return TIMES;
  if (type === "number") return ["eq", "neq", ...NUMBERS];
  return EXACT_MATCH_FIELDS.includes(field) ? LISTS : ["eq", "neq"];
}

function* valueFaults(criterion: FindingsFilterCriterion, type: FindingFieldType): Generator<Violation> {
  for (const key of LISTS) {
    for (const [index, value] of (criterion[key] ?? []).entries()) {
      const fault = valueFault(value, type);
      if (fault !== undefined) yield { path: [key, index], ...fault };
    }
  }
}

function valueFault(value: string, type: FindingFieldType): Pick<Violation, "message" | "hint"> | undefined {
  if (type === "number") return /^\d+$/.test(value) ? undefined : { message: `must be a number, got ${quote(value)}` };
  const values = type === "boolean" ? ["true", "false"] : type;
  if (typeof values === "string" || values.includes(value)) return undefined;
  return { message: `must be ${quoteAll(values, "or")}, got ${quote(value)}`, hint: didYouMean(value, values) };
}
