import { Macie2OrganizationAdminAccount } from "@cdktf/provider-aws/lib/macie2-organization-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { checkAdministrator, delegatedRegion } from "../delegation";
import type { Placement } from "../placement";

export interface MacieDelegationProps {
  /** The management account, in the region to delegate. */
  readonly placement: Placement;

  /** Id of the account that administers Macie, 12 digits. The same in every region: AWS allows no other. */
  readonly administratorAccountId: string;

  /**
   * What must stand first: Macie in the management account, and the first region's delegation for every other region,
   * because each registers the administrator with Organizations.
   */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Hands Macie of the organization to another account, in one region.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/accounts-mgmt-ao-integrate.html
 */
export class MacieDelegation extends Construct {
  /** Stands once the delegation does. */
  public readonly settled: ITerraformDependable;

  /** The region; known only once the delegation stands, so that nobody builds on it before. */
  public readonly delegatedRegion: string;

  constructor(scope: Construct, id: string, props: MacieDelegationProps) {
    super(scope, id);
    const { placement, administratorAccountId } = props;
    checkAdministrator(this, placement, administratorAccountId);
    const administrator = new Macie2OrganizationAdminAccount(this, "administrator", {
      ...placement,
      adminAccountId: administratorAccountId,
      dependsOn: [...props.after],
    });
    this.settled = administrator;
    this.delegatedRegion = delegatedRegion(administrator, placement);
  }
}
