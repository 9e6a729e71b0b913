import type { PathSegment } from "../findings";
import type { Rule, Violation } from "./rule";

export const acceptedFindingsCriteria: Rule = {
  id: "LZ-CFG-095",
  title: "Suppression filters, archive rules and excluded tags say what they match, and ranges begin before they end",
  needs: ["services.inspector.suppressionFilters", "services.accessAnalyzer"],
  *check({ settings: { services } }) {
    const { inspector, accessAnalyzer } = services;
    for (const [index, { criteria }] of inspector.suppressionFilters.entries()) {
      yield* empty(criteria, ["services", "inspector", "suppressionFilters", index, "criteria"]);
    }
    for (const [analyzer, { archiveRules }] of Object.entries(accessAnalyzer)) {
      for (const [index, { filter }] of archiveRules.entries()) {
        yield* empty(filter, ["services", "accessAnalyzer", analyzer, "archiveRules", index, "filter"]);
      }
    }
    yield* empty(accessAnalyzer.unusedAccess.excludedTags, [
      "services",
      "accessAnalyzer",
      "unusedAccess",
      "excludedTags",
    ]);
  },
};

/** An empty mapping anywhere matches everything, or AWS refuses it; a range that ends before it begins matches nothing. */
function* empty(value: unknown, path: readonly PathSegment[]): Generator<Violation> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* empty(entry, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    const given = Object.entries(value).filter(([, child]) => child !== undefined);
    if (given.length === 0) yield { path, message: "must have at least one key, got none" };
    yield* backwards(Object.fromEntries(given), path);
    for (const [key, child] of given) yield* empty(child, [...path, key]);
  }
}

const RANGES = [
  ["lowerInclusive", "upperInclusive"],
  ["beginInclusive", "endInclusive"],
  ["startInclusive", "endInclusive"],
] as const;

function* backwards(value: Readonly<Record<string, unknown>>, path: readonly PathSegment[]): Generator<Violation> {
  for (const [from, to] of RANGES) {
    const [first, last] = [value[from], value[to]] as [number | string | undefined, number | string | undefined];
    // Points in time are all written in the same way, so their texts compare as they do.
    if (first === undefined || last === undefined || first <= last) continue;
    yield { path: [...path, to], message: `must be at least ${from} (${first}), got ${last}` };
  }
}
