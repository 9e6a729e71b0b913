import { Annotations } from "cdktf";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { capacityOf } from "./capacity";
import type { Rule } from "./rule";
import { type RuleLimits, ruleProblems } from "./rule-problems";

/**
 * Throws one error with all that is wrong with the rules of a web ACL or rule group, warns of what costs more, and tells
 * the capacity units that the rules take.
 */
export function checkRules(scope: Construct, rules: readonly Rule[], limits: RuleLimits): number {
  const { errors, warnings } = ruleProblems(rules, limits);
  if (errors.length > 0) throw new ConfigError(scope, errors.join("; "));
  warnings.forEach((warning) => Annotations.of(scope).addWarning(warning));
  return capacityOf(rules);
}
