import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { accounts } from "../principals";

/**
 * Gives the key's own account all rights on it, to be handed on by IAM policies. Without this statement a mistake in the
 * key policy locks everyone out, and only AWS Support can open it again.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function accountAdministration(accountId: string, region: string): Statement {
  return {
    Sid: "AccountAdministration",
    Effect: "Allow",
    Principal: accounts(partitionOf(region), accountId),
    Action: "kms:*",
    Resource: "*",
  };
}
