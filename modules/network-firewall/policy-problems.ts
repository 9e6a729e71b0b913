import { Token } from "cdktf";
import { MANAGED_RULE_GROUPS, MAX_CAPACITY } from "../../core/network-firewall";
import { addressRangeProblem } from "../../core/network-firewall-match";
import { didYouMean } from "../../core/text";
import type { FirewallPolicyProps } from "./firewall-policy-props";
import type { RuleGroupReference } from "./policy-rule-groups";
import { nameProblem } from "./rule-group-props";

/** Rule groups of one kind that a policy takes: https://docs.aws.amazon.com/network-firewall/latest/developerguide/quotas.html */
const MAX_RULE_GROUPS = 20;

/** What AWS would refuse about a firewall policy. */
export function* policyProblems(props: FirewallPolicyProps): Generator<string> {
  const name = nameProblem(props.name);
  if (name !== undefined) yield name;
  const { statelessRuleGroups = [], statefulRuleGroups = [], managedRuleGroups = [], statefulDefaults = [] } = props;
  yield* referenceProblems("statelessRuleGroups", statelessRuleGroups);
  yield* referenceProblems("statefulRuleGroups", statefulRuleGroups);
  for (const group of managedRuleGroups) {
    if (MANAGED_RULE_GROUPS.includes(group.name)) continue;
    const hint = didYouMean(group.name, MANAGED_RULE_GROUPS) ?? "without StrictOrder or ActionOrder at its end";
    yield `managedRuleGroups must name rule groups of AWS, got '${String(group.name)}'; ${hint}`;
  }
  yield* priorityProblems("statelessRuleGroups", statelessRuleGroups);
  yield* priorityProblems("statefulRuleGroups and managedRuleGroups", [...statefulRuleGroups, ...managedRuleGroups]);
  const count = statelessRuleGroups.length + statefulRuleGroups.length + managedRuleGroups.length;
  if (count === 0)
    yield "a policy must have a rule group: statelessRuleGroups, statefulRuleGroups or managedRuleGroups";
  if (statefulDefaults.filter((action) => action.startsWith("aws:drop")).length > 1) {
    yield `statefulDefaults must have at most one action that drops, got ${statefulDefaults.join(", ")}`;
  }
  const { tcpIdleTimeoutInSeconds: timeout } = props;
  if (timeout !== undefined && !(Number.isInteger(timeout) && timeout >= 60 && timeout <= 6000)) {
    yield `tcpIdleTimeoutInSeconds must be a whole number from 60 to 6000, got ${timeout}`;
  }
  for (const range of props.homeNet ?? []) {
    const problem = Token.isUnresolved(range) ? undefined : addressRangeProblem(range);
    if (problem !== undefined) yield `homeNet ${problem}`;
  }
}

function* referenceProblems(prop: string, groups: readonly RuleGroupReference[]): Generator<string> {
  if (groups.length > MAX_RULE_GROUPS) yield `${prop} must be at most ${MAX_RULE_GROUPS}, got ${groups.length}`;
  const capacity = groups.reduce((sum, { ruleGroup }) => sum + (ruleGroup.capacity ?? 0), 0);
  if (capacity > MAX_CAPACITY)
    yield `${prop} must have a capacity of at most ${MAX_CAPACITY} together, got ${capacity}`;
}

function* priorityProblems(props: string, groups: readonly { readonly priority: number }[]): Generator<string> {
  for (const [index, { priority }] of groups.entries()) {
    if (!Number.isInteger(priority) || priority < 1 || priority > 65_535) {
      yield `priorities of ${props} must be whole numbers from 1 to 65535, got ${priority}`;
    }
    if (groups.findIndex((each) => each.priority === priority) < index) {
      yield `priorities of ${props} must differ, got ${priority} twice`;
    }
  }
}
