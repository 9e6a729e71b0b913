import { arn } from "../core/arns";
import type { Condition, Principal } from "./document";

/** Services of AWS, each by its name such as events.amazonaws.com. */
export function services(...names: readonly `${string}.amazonaws.com`[]): Principal {
  return { Service: names.length === 1 ? names[0] : names };
}

/**
 * Everybody in an account to whom a policy of the account gives the right too. An account as a principal never means its
 * root user alone: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function accounts(partition: string, ...ids: readonly string[]): Principal {
  const arns = ids.map((account) => arn({ partition, service: "iam", account, resource: "root" }));
  return { AWS: arns.length === 1 ? arns[0] : arns };
}

/**
 * One role; `name` with its path if it has one. The role must exist when the policy is written, and AWS replaces the ARN
 * by the role's id: a role that is made anew under the same name is not meant any more.
 */
export function role(partition: string, account: string, name: string): Principal {
  return { AWS: arn({ partition, service: "iam", account, resource: `role/${name}` }) };
}

/**
 * Every principal of the organization: to be spread into a statement, since a principal cannot name an organization and
 * everybody without the condition would mean all of AWS.
 */
export function organization(organizationId: string): { readonly Principal: Principal; readonly Condition: Condition } {
  return { Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": organizationId } } };
}
