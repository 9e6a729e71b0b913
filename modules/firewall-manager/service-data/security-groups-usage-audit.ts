import { rangeProblem } from "./checks";
import type { PolicyService } from "./service";

/** A policy that looks for security groups that nothing uses or that are alike. */
export interface SecurityGroupsUsageAuditSettings {
  readonly type: "SECURITY_GROUPS_USAGE_AUDIT";

  /**
   * Whether unused groups break the policy. Without remediation they are reported, with it deleted: also groups that
   * Terraform owns and that wait for their first use.
   *
   * @default false
   */
  readonly deleteUnused?: boolean;

  /** Whether groups that are alike break the policy. Without remediation they are reported, with it made one. @default false */
  readonly mergeRedundant?: boolean;

  /** Minutes for which a group must be unused, 0-525600. @default 60 */
  readonly unusedForMinutes?: number;
}

export const SECURITY_GROUPS_USAGE_AUDIT: PolicyService<SecurityGroupsUsageAuditSettings> = {
  resourceTypes: () => ["AWS::EC2::SecurityGroup"],

  data: ({ deleteUnused, mergeRedundant, unusedForMinutes }) => ({
    type: "SECURITY_GROUPS_USAGE_AUDIT",
    deleteUnusedSecurityGroups: deleteUnused ?? false,
    coalesceRedundantSecurityGroups: mergeRedundant ?? false,
    optionalDelayForUnusedInMinutes: unusedForMinutes ?? 60,
  }),

  problems: ({ unusedForMinutes }) => rangeProblem("service.unusedForMinutes", unusedForMinutes, 0, 525_600),
};
