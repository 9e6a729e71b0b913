import { Construct } from "constructs";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { EbsEncryptionByDefault } from "../../modules/ebs/encryption-by-default";
import type { LandingZoneStack } from "../base-stack";

/** EBS encryption by default, where the configuration wants it. */
export function addEbsEncryption(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  const { targets } = settings.services.ebsEncryption;
  if (!targetsAccount(targets, stack.account)) return;
  const ebs = new Construct(stack, "ebs");
  for (const region of targetedRegions(targets, governedRegions)) {
    new EbsEncryptionByDefault(ebs, region, { placement: stack.in(region) });
  }
}
