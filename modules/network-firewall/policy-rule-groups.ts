import type { ManagedRuleGroupName } from "../../core/network-firewall";

/** A rule group of our own in a policy. */
export interface RuleGroupReference {
  /** A `StatefulRuleGroup` or `StatelessRuleGroup`, or the ARN of one that another stack made. */
  readonly ruleGroup: { readonly ruleGroupArn: string; readonly capacity?: number };

  /** Order among the policy's rule groups of the same kind: the lowest comes first, 1-65,535. */
  readonly priority: number;
}

/** A rule group that AWS keeps in a policy. */
export interface ManagedRuleGroupReference {
  /** AWS's name without StrictOrder at its end. */
  readonly name: ManagedRuleGroupName;

  /** Order among the policy's stateful rule groups: the lowest comes first, 1-65,535. */
  readonly priority: number;

  /**
   * Whether its rules only tell of what they would drop: the way to try one.
   *
   * @default false
   */
  readonly alertOnly?: boolean;
}

/** The rule groups of a policy. */
export interface PolicyRuleGroups {
  /** Looked at first, packet by packet. @default - none */
  readonly statelessRuleGroups?: readonly RuleGroupReference[];

  /** In strict order. @default - none */
  readonly statefulRuleGroups?: readonly RuleGroupReference[];

  /** Rule groups that AWS keeps, among the stateful ones. @default - none */
  readonly managedRuleGroups?: readonly ManagedRuleGroupReference[];
}
