import {
  GuarddutyFilter,
  type GuarddutyFilterFindingCriteriaCriterion,
} from "@cdktf/provider-aws/lib/guardduty-filter";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { FINDING_FIELDS } from "../../core/guardduty-fields";
import type { Placement } from "../placement";

/** What a field must be like; every part must hold. Bounds are whole numbers from 1 up. */
export interface FindingCondition {
  readonly equals?: readonly string[];
  readonly notEquals?: readonly string[];
  readonly greaterThan?: number;
  readonly greaterThanOrEqual?: number;
  readonly lessThan?: number;
  readonly lessThanOrEqual?: number;
}

export interface FindingFilter {
  /** Unique in account and region: 3-64 letters, digits, _ . and -. */
  readonly name: string;

  /** Why these findings are not wanted. */
  readonly description: string;

  /** archive: nobody hears of matching findings; noop: the filter is only saved. */
  readonly action: "archive" | "noop";

  /** Field of a finding (`FINDING_FIELDS`) -> condition. All must hold. */
  readonly criteria: Readonly<Record<string, FindingCondition>>;
}

export interface GuardDutyFiltersProps {
  /** The administrator's account: its filters hold for the findings of every member. */
  readonly placement: Placement;

  /** Id of the administrator's own detector in this region. */
  readonly detectorId: string;

  /** All filters of account and region in the order in which GuardDuty applies them: 100 at most. */
  readonly filters: readonly FindingFilter[];
}

/**
 * Filters of findings of one region. GuardDuty wants ranks from 1 up without gaps, and each filter after the one before
 * it: "rank is out-of-bounds" otherwise (terraform-provider-aws #34470, #49127). So the place in the list is the rank,
 * and one is made after the other. Filters that were made by hand would stand in between; take them over or delete them.
 */
export class GuardDutyFilters extends Construct {
  constructor(scope: Construct, id: string, props: GuardDutyFiltersProps) {
    super(scope, id);
    let previous: ITerraformDependable | undefined;
    for (const [index, filter] of props.filters.entries()) {
      this.validate(filter);
      previous = new GuarddutyFilter(this, filter.name, {
        ...props.placement,
        detectorId: props.detectorId,
        name: filter.name,
        description: filter.description,
        action: filter.action.toUpperCase(),
        rank: index + 1,
        findingCriteria: { criterion: criteria(filter) },
        dependsOn: previous && [previous],
      });
    }
  }

  private validate({ name, criteria }: FindingFilter): void {
    const unknown = Object.keys(criteria).filter((field) => !FINDING_FIELDS.has(field));
    if (unknown.length > 0) {
      throw new ConfigError(
        this,
        `criteria of filter '${name}' must be fields of findings, got '${unknown.join("', '")}'`,
      );
    }
  }
}

/** By field: GuardDuty keeps no order, so the text stays the same however the criteria are written. */
function criteria(filter: FindingFilter): GuarddutyFilterFindingCriteriaCriterion[] {
  return Object.entries(filter.criteria)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, condition]) => ({
      field,
      equalTo: condition.equals && [...condition.equals],
      notEquals: condition.notEquals && [...condition.notEquals],
      // The provider takes numbers as text.
      greaterThan: condition.greaterThan?.toString(),
      greaterThanOrEqual: condition.greaterThanOrEqual?.toString(),
      lessThan: condition.lessThan?.toString(),
      lessThanOrEqual: condition.lessThanOrEqual?.toString(),
    }));
}
