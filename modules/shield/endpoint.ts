import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/** The only region in which Shield Advanced has an API: https://docs.aws.amazon.com/general/latest/gr/shield.html */
export const SHIELD_REGION = "us-east-1";

/** Refuses a placement in any other region, whatever region the protected resource is in. */
export function checkShieldRegion(scope: Construct, { regionName }: Placement): void {
  if (regionName !== SHIELD_REGION) {
    throw new ConfigError(
      scope,
      `placement must be in ${SHIELD_REGION}, where Shield Advanced has its only API, got ${regionName}`,
    );
  }
}
