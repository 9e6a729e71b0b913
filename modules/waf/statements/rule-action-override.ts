import { quote } from "../../../core/text";
import { oneOfProblem } from "../problem";
import { RULE_ACTIONS, type RuleAction } from "../rule";
import { found } from "../statement";

/** What single rules of a group do instead of their own action: name of the rule to action. */
export type RuleActionOverrides = Readonly<Record<string, RuleAction>>;

/** Most overrides of a group. https://docs.aws.amazon.com/waf/latest/APIReference/API_ManagedRuleGroupStatement.html */
const MAX_OVERRIDES = 100;

/** `rule_action_override`; nothing if there is none. */
export function overridesJson(overrides: RuleActionOverrides): Record<string, unknown> {
  const list = Object.entries(overrides).map(([name, action]) => ({ name, action_to_use: { [action]: {} } }));
  return list.length === 0 ? {} : { rule_action_override: list };
}

/** What is wrong with overrides of any group. */
export function overrideProblems(overrides: RuleActionOverrides): readonly string[] {
  const entries = Object.entries(overrides);
  return found([
    ...entries.map(([name, action]) => oneOfProblem(`override of ${quote(name)}`, action, RULE_ACTIONS)),
    entries.length > MAX_OVERRIDES && `overrides must name at most ${MAX_OVERRIDES} rules, got ${entries.length}`,
  ]);
}
