import type { Condition, Statement } from "../document";

/** What a statement of a resource control policy is about. */
export interface Denied {
  /** Letters and digits; unique over all resource controls, since they are packed together. */
  readonly sid: string;
  readonly actions: readonly string[];
  /** ARNs of resources, with * for any characters, that the statement does not guard. @default - none */
  readonly exceptResources?: readonly string[];
  readonly condition: Condition;
}

/**
 * A statement that denies everybody: the only kind that resource control policies have.
 *
 * It exempts no role by its ARN, unlike service control policies: roles of other organizations ask here too, and theirs
 * can have any name.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function denyEverybody({ sid, actions, exceptResources = [], condition }: Denied): Statement {
  const resources = exceptResources.length > 0 ? { NotResource: [...exceptResources].sort() } : { Resource: "*" };
  return { Sid: sid, Effect: "Deny", Principal: "*", Action: [...actions], ...resources, Condition: condition };
}
