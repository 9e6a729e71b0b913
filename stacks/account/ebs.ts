import { Construct } from "constructs";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { ebsKeyAlias } from "../../core/names";
import { EbsEncryptionByDefault } from "../../modules/ebs/encryption-by-default";
import type { LandingZoneStack } from "../base-stack";

/**
 * EBS encryption by default, where the configuration wants it. It stays on in a region that is given up: destroying the
 * resource would turn it off.
 */
export function addEbsEncryption(stack: LandingZoneStack): void {
  const { settings, heldRegions } = stack.landingZone;
  const { targets, customerManagedKey } = settings.services.ebsEncryption;
  if (!targetsAccount(targets, stack.account)) return;
  const ebs = new Construct(stack, "ebs");
  for (const region of targetedRegions(targets, heldRegions)) {
    new EbsEncryptionByDefault(ebs, region, {
      placement: stack.in(region),
      keyAlias: customerManagedKey ? ebsKeyAlias(settings.organization.name) : undefined,
    });
  }
}
