import { SsoadminAccountAssignment } from "@cdktf/provider-aws/lib/ssoadmin-account-assignment";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import type { PermissionSet } from "./permission-set";

export interface AccountAssignmentProps {
  /** The management account, in the region of Identity Center. */
  readonly placement: Placement;

  /** ARN of the organization's instance. */
  readonly instanceArn: string;

  /** What the principal may do in the account. */
  readonly permissionSet: PermissionSet;

  /** Id of the group. */
  readonly groupId: string;

  /** Account that the group gets the permission set in, 12 digits. */
  readonly accountId: string;
}

/**
 * Gives a group a permission set in an account. It comes after the policies of the set and goes before them, so that the
 * role in the account never stands without them and the set can be deleted.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/assignusers.html
 */
export class AccountAssignment extends Construct {
  constructor(scope: Construct, id: string, props: AccountAssignmentProps) {
    super(scope, id);
    const { placement, instanceArn, permissionSet, groupId, accountId } = props;
    new SsoadminAccountAssignment(this, "assignment", {
      ...placement,
      instanceArn,
      permissionSetArn: permissionSet.permissionSetArn,
      principalType: "GROUP",
      principalId: groupId,
      targetType: "AWS_ACCOUNT",
      targetId: accountId,
      dependsOn: [...permissionSet.ready],
    });
  }
}
