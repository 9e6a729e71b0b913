import {
  AccessanalyzerAnalyzer,
  type AccessanalyzerAnalyzerConfigurationUnusedAccessAnalysisRuleExclusion,
} from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { addArchiveRules, type ArchiveRule } from "./archive-rules";

export interface UnusedAccessAnalyzerProps {
  /** The account that administers Access Analyzer. One region is enough: IAM is the same in all of them. */
  readonly placement: Placement;

  /** Name of the analyzer, unique in account and region. */
  readonly name: string;

  /**
   * Days without use after which access is a finding, 1-365. A change makes a new analyzer.
   *
   * @default 90
   */
  readonly unusedAccessAgeInDays?: number;

  /**
   * Ids of accounts to leave out, at most 2,000; never the administrator's own. A change makes a new analyzer.
   *
   * @default - every account is analyzed, and billed
   */
  readonly excludedAccountIds?: readonly string[];

  /**
   * Users and roles to leave out: those that carry all tags of one of the entries. An empty value stands for any. A
   * change makes a new analyzer.
   *
   * @default - every user and role is analyzed, and billed
   */
  readonly excludedTags?: readonly Readonly<Record<string, string>>[];

  /** Unused access that is accepted. @default - every finding stays open */
  readonly archiveRules?: readonly ArchiveRule[];
}

/**
 * Finds roles, keys, passwords and permissions of any account of the organization that nobody uses.
 *
 * Billed for each user and role that is analyzed, each month (https://aws.amazon.com/iam/access-analyzer/pricing/).
 */
export class UnusedAccessAnalyzer extends Construct {
  constructor(scope: Construct, id: string, props: UnusedAccessAnalyzerProps) {
    super(scope, id);
    const { placement, name, unusedAccessAgeInDays = 90, archiveRules = [] } = props;
    if (!Number.isInteger(unusedAccessAgeInDays) || unusedAccessAgeInDays < 1 || unusedAccessAgeInDays > 365) {
      throw new ConfigError(this, `unusedAccessAgeInDays must be 1-365, got ${unusedAccessAgeInDays}`);
    }
    const exclusion = this.exclusions(props);
    const analyzer = new AccessanalyzerAnalyzer(this, "analyzer", {
      ...placement,
      analyzerName: name,
      type: "ORGANIZATION_UNUSED_ACCESS",
      configuration: {
        unusedAccess: {
          unusedAccessAge: unusedAccessAgeInDays,
          // An empty rule comes back as none, which would be a difference at every plan.
          analysisRule: exclusion.length > 0 ? { exclusion } : undefined,
        },
      },
    });
    addArchiveRules(this, placement, analyzer, archiveRules);
  }

  /** An exclusion for accounts and one for tags: in one and the same, both would have to match. */
  private exclusions(
    props: UnusedAccessAnalyzerProps,
  ): AccessanalyzerAnalyzerConfigurationUnusedAccessAnalysisRuleExclusion[] {
    const { placement, excludedAccountIds = [], excludedTags = [] } = props;
    if (excludedAccountIds.includes(placement.accountId)) {
      throw new ConfigError(
        this,
        `excludedAccountIds must not contain the analyzer's own account, got '${placement.accountId}'`,
      );
    }
    if (excludedAccountIds.length > 2000) {
      throw new ConfigError(this, `excludedAccountIds must hold at most 2000 ids, got ${excludedAccountIds.length}`);
    }
    return [
      // Sorted: the provider compares by position, and a difference makes a new analyzer.
      ...(excludedAccountIds.length > 0 ? [{ accountIds: [...excludedAccountIds].sort() }] : []),
      ...(excludedTags.length > 0 ? [{ resourceTags: excludedTags.map((tags) => ({ ...tags })) }] : []),
    ];
  }
}
