import type { LandingZone } from "../../config/model";
import { liftReason } from "../../stacks/destroy-protection";

/** One warning for each stack whose resources Terraform may destroy, with the reason that was given. */
export function liftedProtectionWarnings(landingZone: LandingZone, stacks: readonly string[]): string[] {
  return stacks.flatMap((stack) => {
    const reason = liftReason(landingZone, stack);
    return reason === undefined ? [] : [`warning: destroy protection is lifted for ${stack}: ${reason}`];
  });
}
