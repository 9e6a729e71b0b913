import { SecurityhubOrganizationAdminAccount } from "@cdktf/provider-aws/lib/securityhub-organization-admin-account";
import { Construct } from "constructs";
import { checkAdministrator, delegatedRegion } from "../delegation";
import type { Placement } from "../placement";

export interface SecurityHubDelegationProps {
  /** The management account, in the home region. */
  readonly placement: Placement;

  /** Id of the account that administers Security Hub, 12 digits. Not the management account. */
  readonly administratorAccountId: string;
}

/**
 * Hands Security Hub of the organization to another account, in the home region. Central configuration names the same
 * administrator in the linked regions by itself.
 */
export class SecurityHubDelegation extends Construct {
  /** The region; known only once the delegation stands, so that nobody builds on it before. */
  public readonly delegatedRegion: string;

  constructor(scope: Construct, id: string, props: SecurityHubDelegationProps) {
    super(scope, id);
    const { placement, administratorAccountId } = props;
    checkAdministrator(this, placement, administratorAccountId);
    const administrator = new SecurityhubOrganizationAdminAccount(this, "administrator", {
      ...placement,
      adminAccountId: administratorAccountId,
      // Without its administrator, Security Hub ends central configuration and deletes every policy, unseen by the plan.
      // https://docs.aws.amazon.com/securityhub/latest/userguide/remove-admin-overview.html
      lifecycle: { preventDestroy: true },
    });
    this.delegatedRegion = delegatedRegion(administrator, placement);
  }
}
