import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { policyDocument, type Statement } from "../../policies/document";
import { accessStatements, type EncryptionKeyAccess } from "../../policies/key/access";
import { lockOut } from "../../policies/key/lock-out";
import type { KeyPurpose } from "../../policies/key/users";
import type { Placement } from "../placement";

/** What the policy of a key says. */
export interface KeyPolicy {
  readonly access?: EncryptionKeyAccess;
  readonly statements?: readonly Statement[];
  /** @default "encryption" */
  readonly purpose?: KeyPurpose;
}

/**
 * The text of a key policy. It fails where it would leave nobody of the account who can change it, or where `access` names
 * what cannot be there.
 */
export function keyPolicyText(scope: Construct, placement: Placement, policy: KeyPolicy): string {
  const { accountId, regionName: region } = placement;
  const { access = {}, statements = [], purpose } = policy;
  const problem = accessProblem(access, accountId);
  if (problem !== undefined) throw new ConfigError(scope, problem);
  const all = [...accessStatements(access, { accountId, region, purpose }), ...statements];
  const text = policyDocument(all);
  const lockedOut = lockOut(all, accountId);
  if (lockedOut !== undefined) throw new ConfigError(scope, lockedOut);
  return text;
}

/** Lists of roles and users of the key's own account. */
const OWN_PRINCIPALS = ["administrators", "policyAdministrators", "users", "serviceUsers"] as const;

/** What is wrong with the names in `access`, in words for a ConfigError; undefined if all is well. */
function accessProblem(access: EncryptionKeyAccess, accountId: string): string | undefined {
  const { namedOnly, crossAccount, autoScalingAccounts = [] } = access;
  const own = [
    ...(namedOnly === undefined ? [] : [["namedOnly.deployedBy", namedOnly.deployedBy] as const]),
    ...OWN_PRINCIPALS.flatMap((list) => (access[list] ?? []).map((principal) => [list, principal] as const)),
  ];
  for (const [list, principal] of own) {
    if (!isRoleOrUser(principal, accountId)) {
      return `access.${list} must be ARNs of roles or users of account ${accountId}, got '${principal}'`;
    }
  }
  const account = autoScalingAccounts.find((each) => !Token.isUnresolved(each) && !/^\d{12}$/.test(each));
  if (account !== undefined) return `access.autoScalingAccounts must be ids of accounts, 12 digits, got '${account}'`;
  return crossAccount === undefined ? undefined : crossAccountProblem(crossAccount, accountId);
}

function crossAccountProblem(
  { organizationId, principals }: NonNullable<EncryptionKeyAccess["crossAccount"]>,
  accountId: string,
): string | undefined {
  if (!Token.isUnresolved(organizationId) && !/^o-[a-z0-9]{10,32}$/.test(organizationId)) {
    return `access.crossAccount.organizationId must look like o-exampleorg1, got '${organizationId}'`;
  }
  if (principals === "every-account") return undefined;
  const wrong = principals.find((each) => !/^\d{12}$/.test(each) && !isRoleOrUser(each));
  if (wrong !== undefined) {
    return (
      "access.crossAccount.principals must be ids of accounts or ARNs of roles or users, " +
      `or 'every-account', got '${wrong}'`
    );
  }
  const own = principals.find((each) => each === accountId || each.includes(`::${accountId}:`));
  if (own === undefined) return undefined;
  return `access.crossAccount.principals must be of other accounts than ${accountId}; put '${own}' into access.users`;
}

/** A role or user by its full name; a wildcard in it would be taken for a name by AWS, and refused. */
function isRoleOrUser(principal: string, accountId = "\\d{12}"): boolean {
  if (Token.isUnresolved(principal)) return true;
  return new RegExp(`^arn:aws[a-z-]*:iam::${accountId}:(role|user)/[\\w+=,.@/-]+$`).test(principal);
}
