import { IdentitystoreGroup } from "@cdktf/provider-aws/lib/identitystore-group";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface IdentityGroupProps {
  /** The management account, in the region of Identity Center. */
  readonly placement: Placement;

  /** Id of the identity store: `aws sso-admin list-instances`. */
  readonly identityStoreId: string;

  /** Name of the group; another name in AWS is another group. */
  readonly name: string;

  /** @default - none */
  readonly description?: string;
}

/**
 * A group in Identity Center's own directory. Who is in it is not said here. Where an identity provider puts the groups
 * there (SCIM), it must be made with the provider instead, and is named by its id.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/users-groups-provisioning.html
 */
export class IdentityGroup extends Construct {
  /** Id of the group, for `AccountAssignment`. */
  public readonly groupId: string;

  constructor(scope: Construct, id: string, { placement, identityStoreId, name, description }: IdentityGroupProps) {
    super(scope, id);
    const group = new IdentitystoreGroup(this, "group", {
      ...placement,
      identityStoreId,
      displayName: name,
      description,
    });
    this.groupId = group.groupId;
  }
}
