import { Construct } from "constructs";
import type { DefaultVpc } from "../../config/schema/account-defaults/default-vpc";
import { targetedRegions, targetsAccount } from "../../config/targets";
import type { Account } from "../../config/model";
import { ClosedDefaultVpc } from "../../modules/vpc/closed-default-vpc";
import type { LandingZoneStack } from "../base-stack";

/**
 * The default VPC of every region, closed unless the configuration says that it was removed or stays open. In a region
 * that is given up it stays closed by itself, and nothing looks after it any more.
 */
export function addDefaultVpc(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  const defaultVpc = new Construct(stack, "default-vpc");
  for (const region of governedRegions) {
    if (stateIn(settings.accountDefaults.defaultVpc, stack.account, region) !== "closed") continue;
    new ClosedDefaultVpc(defaultVpc, region, { placement: stack.in(region) });
  }
}

/** The general state, or that of the last exception that covers the account and region. */
function stateIn({ state, exceptions }: DefaultVpc, account: Account, region: string): DefaultVpc["state"] {
  const exception = exceptions.findLast(
    ({ targets }) => targetsAccount(targets, account) && targetedRegions(targets, [region]).length > 0,
  );
  return exception?.state ?? state;
}
