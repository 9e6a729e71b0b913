import { CloudtrailOrganizationDelegatedAdminAccount } from "@cdktf/provider-aws/lib/cloudtrail-organization-delegated-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { checkAdministrator } from "../delegation";
import type { Placement } from "../placement";

export interface CloudTrailDelegationProps {
  /** The management account, home region. The delegation itself holds in every region. */
  readonly placement: Placement;

  /** Id of the account that administers CloudTrail of the organization, 12 digits. */
  readonly administratorAccountId: string;

  /**
   * What must stand first.
   *
   * @default - nothing in the same stack
   */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * Lets another account see and manage the trails and event data stores of the organization. They stay the management
 * account's: their ARNs, and the policies that name them, do not change.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html
 */
export class CloudTrailDelegation extends Construct {
  constructor(scope: Construct, id: string, props: CloudTrailDelegationProps) {
    super(scope, id);
    const { placement, administratorAccountId, after } = props;
    checkAdministrator(this, placement, administratorAccountId);
    new CloudtrailOrganizationDelegatedAdminAccount(this, "administrator", {
      ...placement,
      accountId: administratorAccountId,
      dependsOn: after && [...after],
    });
  }
}
