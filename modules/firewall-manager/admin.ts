import { FmsAdminAccount } from "@cdktf/provider-aws/lib/fms-admin-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { checkAdministrator, delegatedRegion } from "../delegation";
import type { Placement } from "../placement";

export interface FirewallManagerAdminProps {
  /** The management account in us-east-1: the only region that takes the association, which is for all regions. */
  readonly placement: Placement;

  /** Id of the account that administers Firewall Manager, 12 digits. Not the management account. */
  readonly administratorAccountId: string;

  /** What must stand first: trusted access, if the same stack turns it on. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * Makes an account the default administrator of Firewall Manager, in all regions. AWS takes its time over it, and refuses
 * policies until it is through: up to half an hour.
 *
 * Only the administrator itself can end the association, and Terraform would try as the management account
 * (terraform-provider-aws #19928): see the README for how to undo it.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/enable-integration.html
 */
export class FirewallManagerAdmin extends Construct {
  /** Stands once the administrator does. */
  public readonly settled: ITerraformDependable;

  /** us-east-1; known only once the association stands, so that nobody builds on it before. */
  public readonly delegatedRegion: string;

  constructor(scope: Construct, id: string, props: FirewallManagerAdminProps) {
    super(scope, id);
    const { placement, administratorAccountId, after } = props;
    checkAdministrator(this, placement, administratorAccountId);
    if (placement.regionName !== "us-east-1") {
      throw new ConfigError(this, `placement must be in us-east-1, got '${placement.regionName}'`);
    }
    const administrator = new FmsAdminAccount(this, "administrator", {
      ...placement,
      accountId: administratorAccountId,
      timeouts: { create: "30m", delete: "30m" },
      lifecycle: { preventDestroy: true },
      dependsOn: after && [...after],
    });
    this.settled = administrator;
    this.delegatedRegion = delegatedRegion(administrator, placement);
  }
}
