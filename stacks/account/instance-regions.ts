import { targetedRegions, type Targets, targetsAccount } from "../../config/targets";
import type { LandingZoneStack } from "../base-stack";

/** Governed regions of the account in which something that looks after instances is wanted. */
export function instanceRegions({ landingZone, account }: LandingZoneStack, targets: Targets): string[] {
  return targetsAccount(targets, account) ? targetedRegions(targets, landingZone.governedRegions) : [];
}
