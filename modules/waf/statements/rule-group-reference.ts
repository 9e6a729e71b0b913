import { statement, type Statement } from "../statement";
import { referenceProblems } from "./reference";
import { overrideProblems, overridesJson, type RuleActionOverrides } from "./rule-action-override";

export interface RuleGroupReferenceProps {
  /** ARN of a rule group of the same account, region and scope. */
  readonly arn: string;

  /** Capacity with which the rule group was made. */
  readonly capacity: number;

  /** AWS refuses the web ACL if the group has no such rule. @default - the rules' own actions */
  readonly overrides?: RuleActionOverrides;
}

/**
 * The rules of a rule group; in a web ACL alone.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rule-group.html
 */
export function ruleGroupReference({ arn, capacity, overrides = {} }: RuleGroupReferenceProps): Statement {
  return statement("rule_group_reference_statement", { arn, ...overridesJson(overrides) }, capacity, [
    ...referenceProblems("rulegroup", arn),
    ...overrideProblems(overrides),
  ]);
}
