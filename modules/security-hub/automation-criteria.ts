import type { SecurityhubAutomationRuleCriteria } from "@cdktf/provider-aws/lib/securityhub-automation-rule";
import type {
  DateCriterion,
  MAP_COMPARISONS,
  MapCriterion,
  NumberCriterion,
  STRING_COMPARISONS,
  StringCriterion,
} from "../../core/security-hub-criteria";

export interface StringFilter {
  readonly comparison: (typeof STRING_COMPARISONS)[number];
  readonly value: string;
}

/** Bounds of a number from 0 to 100; all that are given must hold. */
export interface NumberFilter {
  readonly eq?: number;
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}

/** Either the last `days`, or a time from `start` to `end` (ISO 8601). */
export interface DateFilter {
  readonly days?: number;
  readonly start?: string;
  readonly end?: string;
}

export interface MapFilter {
  readonly comparison: (typeof MAP_COMPARISONS)[number];
  readonly key: string;
  readonly value: string;
}

/**
 * What a finding must look like: every criterion that is given must match. Of one criterion's filters one match is
 * enough, and each that says NOT must hold.
 */
export type AutomationCriteria = Readonly<
  Partial<
    Record<StringCriterion, readonly StringFilter[]> &
      Record<NumberCriterion, readonly NumberFilter[]> &
      Record<DateCriterion, readonly DateFilter[]> &
      Record<MapCriterion, readonly MapFilter[]>
  >
>;

type Filter = StringFilter | NumberFilter | DateFilter | MapFilter;

/** The criteria as the provider wants them, filters sorted: AWS keeps them as a set. */
export function criteriaBlock(criteria: AutomationCriteria): SecurityhubAutomationRuleCriteria {
  const entries = Object.entries(criteria)
    .filter(([, filters]) => filters.length > 0)
    .map(([name, filters]: [string, readonly Filter[]]) => [name, filters.map(filterBlock).sort(byText)]);
  return Object.fromEntries(entries) as SecurityhubAutomationRuleCriteria;
}

function filterBlock(filter: Filter): object {
  if (!("days" in filter) || filter.days === undefined) return { ...filter };
  return { dateRange: [{ unit: "DAYS", value: filter.days }] };
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
