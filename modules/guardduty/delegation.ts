import { GuarddutyOrganizationAdminAccount } from "@cdktf/provider-aws/lib/guardduty-organization-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { checkAdministrator, delegatedRegion } from "../delegation";
import type { Placement } from "../placement";

export interface GuardDutyDelegationProps {
  /** The management account, in the region to delegate. */
  readonly placement: Placement;

  /** Id of the account that administers GuardDuty, 12 digits. The same in every region: AWS allows no other. */
  readonly administratorAccountId: string;

  /**
   * What must stand first: the management account's own detector, and the home region's delegation for every other
   * region. Delegating in many regions at once fails, because each registers the administrator with Organizations.
   */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Hands GuardDuty of the organization to another account, in one region.
 *
 * AWS turns GuardDuty on in the administrator if it is off, with a detector that Terraform does not know. So the
 * administrator makes its own detectors first, in its own stack.
 */
export class GuardDutyDelegation extends Construct {
  /** Stands once the delegation does. */
  public readonly settled: ITerraformDependable;

  /** The region; known only once the delegation stands, so that nobody builds on it before. */
  public readonly delegatedRegion: string;

  constructor(scope: Construct, id: string, props: GuardDutyDelegationProps) {
    super(scope, id);
    const { placement, administratorAccountId } = props;
    checkAdministrator(this, placement, administratorAccountId);
    const administrator = new GuarddutyOrganizationAdminAccount(this, "administrator", {
      ...placement,
      adminAccountId: administratorAccountId,
      dependsOn: [...props.after],
    });
    this.settled = administrator;
    this.delegatedRegion = delegatedRegion(administrator, placement);
  }
}
