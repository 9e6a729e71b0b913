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
 * AWS takes so many requests for one account at a time; for the organization it takes 50, far more than Terraform sends
 * at once. https://docs.aws.amazon.com/accounts/latest/reference/quotas.html
 */
const REQUESTS_AT_A_TIME = 6;

/**
 * Switches opt-in regions on in every account. It takes minutes, up to hours, and must be over before a stack uses the
 * region. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export class OptInRegions extends Construct {
  constructor(scope: Construct, id: string, props: OptInRegionsProps) {
    super(scope, id);
    for (const [account, accountId] of props.accounts) {
      const enabled: AccountRegion[] = [];
      for (const regionName of props.regions) {
        const before = enabled.at(-REQUESTS_AT_A_TIME);
        const region = new AccountRegion(this, `${account}-${regionName}`, {
          ...props.placement,
          // The management account must leave its own id out: AWS takes it only for member accounts.
          accountId,
          regionName,
          enabled: true,
          dependsOn: before === undefined ? props.dependsOn : [...props.dependsOn, before],
        });
        enabled.push(region);
      }
    }
  }
}
