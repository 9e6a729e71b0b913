import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { accountAdministration } from "./account";
import { keyAdministrators, keyPolicyAdministrators } from "./administrators";
import { autoScalingUse } from "./auto-scaling";
import { crossAccountUse, type CrossAccountUse } from "./cross-account";
import { grantsForAwsResources } from "./service-users";
import { keyUsers, type KeyPurpose } from "./users";

/** Who administers and who uses a key of any kind. */
export interface KeyAccess {
  /**
   * Strict separation: IAM policies of the account no longer count, and only who is named has a right. `deployedBy` is the
   * ARN of the role that applies the stack. It administers the key and writes its policy; if nobody is left who can do
   * that, the key is lost to its account.
   *
   * @default - the account has all rights and hands them on by IAM policies, as AWS's default key policy has it
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-root-enable-iam
   */
  readonly namedOnly?: { readonly deployedBy: string };

  /**
   * ARNs of roles and users of the account that administer the key: enable, rotate, tag, replicate and delete it. They
   * neither use it nor write its policy or grants.
   *
   * @default - none beside those whom IAM policies name
   */
  readonly administrators?: readonly string[];

  /**
   * ARNs of roles and users of the account that administer the key and write its policy and grants. They can let anybody
   * use it, themselves included.
   *
   * @default - none beside those whom IAM policies name
   */
  readonly policyAdministrators?: readonly string[];

  /**
   * ARNs of roles and users of the account that use the key.
   *
   * @default - none beside those whom IAM policies name
   */
  readonly users?: readonly string[];

  /**
   * Principals of other accounts that use the key.
   *
   * @default - none
   */
  readonly crossAccount?: CrossAccountUse;
}

/** Who administers and who uses a key that encrypts data. */
export interface EncryptionKeyAccess extends KeyAccess {
  /**
   * ARNs of roles and users of the account that encrypt resources of AWS services with the key, such as volumes and
   * databases: the services make themselves grants in their name. Mostly they are among the `users` too.
   *
   * @default - none beside those whom IAM policies name
   */
  readonly serviceUsers?: readonly string[];

  /**
   * Ids of accounts in which EC2 Auto Scaling starts instances whose volumes the key encrypts. In the key's own account
   * the service-linked role must be there already; any other account makes it a `Grant`.
   *
   * @default - none
   */
  readonly autoScalingAccounts?: readonly string[];
}

/** The key that a policy stands on. */
export interface KeyPlace {
  readonly accountId: string;
  readonly region: string;
  /** @default "encryption" */
  readonly purpose?: KeyPurpose;
}

/** The statements of the policy of a key, for people and roles. Those for services stand beside this file. */
export function accessStatements(access: EncryptionKeyAccess, key: KeyPlace): Statement[] {
  const { accountId, region, purpose = "encryption" } = key;
  const { namedOnly, administrators = [], users = [], serviceUsers = [], crossAccount } = access;
  const writers = [...(namedOnly === undefined ? [] : [namedOnly.deployedBy]), ...(access.policyAdministrators ?? [])];
  return [
    ...(namedOnly === undefined ? [accountAdministration(accountId, region)] : []),
    ...(writers.length === 0 ? [] : [keyPolicyAdministrators([...new Set(writers)])]),
    ...(administrators.length === 0 ? [] : [keyAdministrators(administrators)]),
    ...(users.length === 0 ? [] : [keyUsers(users, purpose)]),
    ...(serviceUsers.length === 0 ? [] : [grantsForAwsResources(serviceUsers)]),
    ...(crossAccount === undefined ? [] : crossAccountUse(crossAccount, { partition: partitionOf(region), purpose })),
    ...autoScalingUse(access.autoScalingAccounts ?? [], key),
  ];
}
