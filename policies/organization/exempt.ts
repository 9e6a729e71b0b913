import type { Condition, Statement } from "../document";

/**
 * The statement, without binding the exempt roles. Added to every statement of a service control policy in one place, so
 * that no control can lock out the role that would have to mend it. `aws:PrincipalArn` is the role's ARN, not the
 * session's: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 *
 * A statement that allows is left as it is: the same condition would take the permission away from those very roles.
 */
export function exempted(statement: Statement, exemptPrincipalArns: readonly string[]): Statement {
  if (exemptPrincipalArns.length === 0 || statement.Effect === "Allow") return statement;
  const { ArnNotLike, ...others } = statement.Condition ?? {};
  const own = ArnNotLike?.["aws:PrincipalArn"] ?? [];
  const arns = [...new Set([...(typeof own === "string" ? [own] : own), ...exemptPrincipalArns])].sort();
  const condition: Condition = { ...others, ArnNotLike: { ...ArnNotLike, "aws:PrincipalArn": arns } };
  return { ...statement, Condition: condition };
}
