import { arn } from "../../core/arns";
import type { Condition, Statement } from "../document";
import { grantsForAwsResources } from "./service-users";
import { KEY_USE, type KeyPurpose } from "./users";

/** Principals of other accounts that use a key. */
export interface CrossAccountUse {
  /** Nobody outside this organization (o-...), even if an account leaves it. */
  readonly organizationId: string;

  /**
   * ARNs of roles and users, or ids of accounts, in which IAM policies then say who uses the key; or all accounts of the
   * organization.
   */
  readonly principals: readonly string[] | "every-account";

  /**
   * Whether they also encrypt resources of AWS services with the key, such as volumes and snapshots, by grants that the
   * services make themselves.
   *
   * @default false
   */
  readonly forAwsResources?: boolean;
}

/** The key that others use. */
interface UsedKey {
  readonly partition: string;
  readonly purpose: KeyPurpose;
}

/**
 * Lets principals of other accounts use the key. Each needs an IAM policy in its own account too, which names the key by
 * its ARN: aliases do not cross accounts.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
export function crossAccountUse(use: CrossAccountUse, key: UsedKey): Statement[] {
  const principals = use.principals === "every-account" ? ["*"] : use.principals.map((each) => named(each, key));
  const inOrganization: Condition = { StringEquals: { "aws:PrincipalOrgID": use.organizationId } };
  const grants = grantsForAwsResources(principals, "CrossAccountGrantForAwsResources");
  return [
    {
      Sid: "CrossAccountUse",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: KEY_USE[key.purpose],
      Resource: "*",
      Condition: inOrganization,
    },
    ...(use.forAwsResources === true ? [{ ...grants, Condition: { ...grants.Condition, ...inOrganization } }] : []),
  ];
}

/** An account as a principal is its root, which stands for everybody in it to whom IAM gives the right too. */
function named(principal: string, { partition }: UsedKey): string {
  return /^\d{12}$/.test(principal)
    ? arn({ partition, service: "iam", account: principal, resource: "root" })
    : principal;
}
