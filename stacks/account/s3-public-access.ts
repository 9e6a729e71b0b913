import { unexceptedRegions } from "../../config/targets";
import { AccountPublicAccessBlock } from "../../modules/s3/account-public-access-block";
import type { LandingZoneStack } from "../base-stack";

/** The block of public access for the whole account. One call in the home region holds everywhere. */
export function addS3PublicAccessBlock(stack: LandingZoneStack): void {
  const { settings, homeRegion } = stack.landingZone;
  const { exceptions } = settings.accountDefaults.s3.publicAccessBlock;
  if (unexceptedRegions(exceptions, stack.account, [homeRegion]).length === 0) return;
  new AccountPublicAccessBlock(stack, "s3-public-access-block", { placement: stack.home });
}
