import { Inspector2DelegatedAdminAccount } from "@cdktf/provider-aws/lib/inspector2-delegated-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { checkAdministrator, delegatedRegion } from "../delegation";
import type { Placement } from "../placement";
import { CREATE_DELETE } from "./timeouts";

export interface InspectorDelegationProps {
  /** The management account, in the region to delegate. */
  readonly placement: Placement;

  /** Id of the account that administers Inspector, 12 digits. The same in every region: AWS allows no other. */
  readonly administratorAccountId: string;

  /**
   * What must stand first: the home region's delegation, for every other region. Delegating in many regions at once
   * fails, because each registers the administrator with Organizations.
   */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Hands Inspector of the organization to another account, in one region.
 * https://docs.aws.amazon.com/inspector/latest/user/designating-admin.html
 */
export class InspectorDelegation extends Construct {
  /** Stands once the delegation does. */
  public readonly settled: ITerraformDependable;

  /** The region; known only once the delegation stands, so that nobody builds on it before. */
  public readonly delegatedRegion: string;

  constructor(scope: Construct, id: string, props: InspectorDelegationProps) {
    super(scope, id);
    const { placement, administratorAccountId } = props;
    checkAdministrator(this, placement, administratorAccountId);
    const administrator = new Inspector2DelegatedAdminAccount(this, "administrator", {
      ...placement,
      accountId: administratorAccountId,
      timeouts: CREATE_DELETE,
      dependsOn: [...props.after],
    });
    this.settled = administrator;
    this.delegatedRegion = delegatedRegion(administrator, placement);
  }
}
