import type { RuleAction } from "../rule";

/** What single rules of a group do instead of their own action: name of the rule to action. */
export type RuleActionOverrides = Readonly<Record<string, RuleAction>>;

/** Most overrides of a group. https://docs.aws.amazon.com/waf/latest/APIReference/API_ManagedRuleGroupStatement.html */
const MAX_OVERRIDES = 100;
const ACTIONS: readonly string[] = ["allow", "block", "captcha", "challenge", "count"];

/** `rule_action_override`; nothing if there is none. */
export function overridesJson(overrides: RuleActionOverrides): Record<string, unknown> {
  const list = Object.entries(overrides).map(([name, action]) => ({ name, action_to_use: { [action]: {} } }));
  return list.length === 0 ? {} : { rule_action_override: list };
}

/** What is wrong with overrides of any group. */
export function overrideProblems(overrides: RuleActionOverrides): readonly string[] {
  const entries = Object.entries(overrides);
  const unknown = entries
    .filter(([, action]) => !ACTIONS.includes(action))
    .map(([name, action]) => `override of '${name}' must be one of ${ACTIONS.join(", ")}, got '${action}'`);
  const tooMany = entries.length > MAX_OVERRIDES;
  return tooMany ? [...unknown, `overrides must name at most ${MAX_OVERRIDES} rules, got ${entries.length}`] : unknown;
}
