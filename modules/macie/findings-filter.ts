import {
  Macie2FindingsFilter,
  type Macie2FindingsFilterFindingCriteriaCriterion,
} from "@cdktf/provider-aws/lib/macie2-findings-filter";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/** What one field of a finding is compared with; at least one comparison. */
export interface FindingCriterion {
  /** Field in dot notation, such as resourcesAffected.s3Bucket.name. */
  readonly field: string;
  /** Equals one of these. */
  readonly eq?: readonly string[];
  /** Has all of these values and no other. */
  readonly eqExactMatch?: readonly string[];
  /** Equals none of these. */
  readonly neq?: readonly string[];
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
  /** Not before this time, such as 2026-01-31T00:00:00Z. */
  readonly from?: string;
  /** Not after this time. */
  readonly to?: string;
}

export interface FindingsFilterProps {
  /** The administrator's account: a filter of its own works on the findings of all members that it can suppress. */
  readonly placement: Placement;

  /** 3-64 characters. */
  readonly name: string;

  /** At most 512 characters. @default - none */
  readonly description?: string;

  /** ARCHIVE: matching findings are suppressed and not published; NOOP: a saved filter. */
  readonly action: "ARCHIVE" | "NOOP";

  /** What a finding must match, all of it. */
  readonly criteria: readonly FindingCriterion[];
}

/**
 * A filter of Macie's findings.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/findings-filter-basics.html
 */
export class FindingsFilter extends Construct {
  constructor(scope: Construct, id: string, props: FindingsFilterProps) {
    super(scope, id);
    const { placement, name, description, action, criteria } = props;
    const fields = criteria.map(({ field }) => field);
    if (fields.length === 0 || new Set(fields).size < fields.length) {
      throw new ConfigError(this, `criteria must name each field once, got ${fields.join(", ") || "none"}`);
    }
    // No position: filters that are made at the same time would fight for one, and the order makes no difference.
    new Macie2FindingsFilter(this, "filter", {
      ...placement,
      name,
      description,
      action,
      findingCriteria: { criterion: criteria.map(criterion) },
    });
  }
}

function criterion({
  field,
  eq,
  eqExactMatch,
  neq,
  ...range
}: FindingCriterion): Macie2FindingsFilterFindingCriteriaCriterion {
  const bound = (number: number | undefined): string | undefined => (number === undefined ? undefined : String(number));
  return {
    field,
    eq: eq && [...eq],
    eqExactMatch: eqExactMatch && [...eqExactMatch],
    neq: neq && [...neq],
    gt: bound(range.gt),
    gte: time(field, range.from) ?? bound(range.gte),
    lt: bound(range.lt),
    lte: time(field, range.to) ?? bound(range.lte),
  };
}

/** AWS counts milliseconds since 1970. The provider does so too, but for one field, which it wants as text. */
function time(field: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return field === "updatedAt" ? value : String(Date.parse(value));
}
