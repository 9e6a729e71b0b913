import { AccountRegion } from "@cdktf/provider-aws/lib/account-region";
import { type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface OptInRegionsProps {
  /** The management account. */
  readonly placement: Placement;
  /** Regions that are off in a new account and that the landing zone governs. */
  readonly regions: readonly string[];
  /** Name -> id of each account; the id is undefined for the management account itself. */
  readonly accounts: ReadonlyMap<string, string | undefined>;
  /** Trusted access of account.amazonaws.com must be on first. */
  readonly dependsOn: ITerraformDependable[];
}

/**
 * Switches opt-in regions on in every account. It takes minutes, up to hours, and must be over before a stack uses the
 * region. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export class OptInRegions extends Construct {
  constructor(scope: Construct, id: string, props: OptInRegionsProps) {
    super(scope, id);
    for (const [account, accountId] of props.accounts) {
      for (const regionName of props.regions) {
        new AccountRegion(this, `${account}-${regionName}`, {
          ...props.placement,
          // The management account must leave its own id out: AWS takes it only for member accounts.
          accountId,
          regionName,
          enabled: true,
          dependsOn: props.dependsOn,
        });
      }
    }
  }
}
