import {
  AccessanalyzerArchiveRule,
  type AccessanalyzerArchiveRuleFilter,
} from "@cdktf/provider-aws/lib/accessanalyzer-archive-rule";
import type { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/**
 * How a criterion is compared; the lists hold 1-20 values, of which one must match.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Criterion.html
 */
export interface Criterion {
  readonly eq?: readonly string[];
  readonly neq?: readonly string[];
  readonly contains?: readonly string[];
  readonly exists?: boolean;
}

/** Findings that are archived as soon as they arise: access that is meant to be. */
export interface ArchiveRule {
  /** Name, unique in the analyzer; also the last part of the resource's address. */
  readonly name: string;

  /**
   * Criterion -> comparison; all must match. The keys are the API's, such as `principal.AWS`:
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html
   */
  readonly filter: Readonly<Record<string, Criterion | undefined>>;
}

/** Gives an analyzer its archive rules. */
export function addArchiveRules(
  scope: Construct,
  placement: Placement,
  analyzer: AccessanalyzerAnalyzer,
  rules: readonly ArchiveRule[],
): void {
  for (const { name, filter } of rules) {
    const criteria = Object.entries(filter).filter((entry): entry is [string, Criterion] => entry[1] !== undefined);
    if (criteria.length === 0) throw new ConfigError(scope, `archive rule '${name}' must have at least one criterion`);
    new AccessanalyzerArchiveRule(scope, `archive-${name}`, {
      ...placement,
      analyzerName: analyzer.analyzerName,
      ruleName: name,
      filter: criteria.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, criterion]) => block(key, criterion)),
    });
  }
}

function block(criteria: string, { eq, neq, contains, exists }: Criterion): AccessanalyzerArchiveRuleFilter {
  return {
    criteria,
    eq: sorted(eq),
    neq: sorted(neq),
    contains: sorted(contains),
    // The provider keeps three states as text: true, false and not said.
    exists: exists === undefined ? undefined : String(exists),
  };
}

/** The order means nothing to AWS, and the provider compares by position. */
function sorted(values: readonly string[] | undefined): string[] | undefined {
  return values === undefined ? undefined : [...values].sort();
}
