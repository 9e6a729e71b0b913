import picomatch from "picomatch";
import type { LandingZone } from "../../config/model";
import { isDestroyProtectionLifted } from "../../stacks/destroy-protection";

/** One warning for each stack whose resources Terraform may destroy, with the reason that was given. */
export function liftedProtectionWarnings(landingZone: LandingZone, stacks: readonly string[]): string[] {
  return stacks
    .filter((stack) => isDestroyProtectionLifted(landingZone, stack))
    .map((stack) => {
      const entry = landingZone.settings.destroyProtection.liftedFor.find((each) =>
        picomatch.isMatch(stack, each.stack),
      );
      return `warning: destroy protection is lifted for ${stack}: ${entry?.reason ?? "no reason given"}`;
    });
}
