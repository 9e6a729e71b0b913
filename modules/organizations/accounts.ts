import { OrganizationsAccount } from "@cdktf/provider-aws/lib/organizations-account";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface MemberAccountProps {
  /** Name in AWS and in this project; part of the Terraform address. */
  readonly name: string;
  /** Root user's e-mail address, unique in all of AWS. */
  readonly email: string;
  /** Id of the unit, or of the root. */
  readonly parentId: string;
  /** Tags of the account in Organizations. */
  readonly tags: Readonly<Record<string, string>>;
  /** Id of an account that exists already. @default - a new account is created */
  readonly adopt?: string;
}

export interface AccountsProps {
  /** The management account. */
  readonly placement: Placement;
  /** The accounts to make or to take over. */
  readonly accounts: readonly MemberAccountProps[];
  /** Role that AWS makes in a new account and that the management account may assume. */
  readonly roleName: string;
}

/** The member accounts that are open. */
export class Accounts extends Construct {
  /** Name -> id of each account. */
  public readonly ids: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, props: AccountsProps) {
    super(scope, id);
    const ids = new Map<string, string>();
    let previous: TerraformResource | undefined;
    for (const account of props.accounts) {
      const resource: OrganizationsAccount = new OrganizationsAccount(this, account.name, {
        ...props.placement,
        name: account.name,
        email: account.email,
        parentId: account.parentId,
        roleName: props.roleName,
        iamUserAccessToBilling: "ALLOW",
        // Closing an account burns its e-mail address and is limited to a tenth of the accounts in 30 days.
        closeOnDeletion: false,
        tags: { ...account.tags },
        // Organizations creates one account at a time and answers ConcurrentModificationException to a second.
        dependsOn: previous ? [previous] : undefined,
        lifecycle: {
          preventDestroy: true,
          // AWS never tells these two again; after an import a difference would replace the account.
          ignoreChanges: ["role_name", "iam_user_access_to_billing"],
        },
      });
      if (account.adopt !== undefined) resource.importFrom(account.adopt);
      ids.set(account.name, resource.id);
      previous = resource;
    }
    this.ids = ids;
  }
}
