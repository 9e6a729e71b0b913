import { Construct } from "constructs";
import { regionsWith } from "../../config/resolve";
import { MacieAccount } from "../../modules/macie/account";
import type { LandingZoneStack } from "../base-stack";

/** The administrator's own Macie: naming it administrator turns Macie on, and Terraform would come too late. */
export function addMacie(stack: LandingZoneStack): void {
  if (stack.account.kind !== "security") return;
  const { findingPublishingFrequency } = stack.landingZone.settings.services.macie;
  const macie = new Construct(stack, "macie");
  for (const region of regionsWith(stack.landingZone, "macie2")) {
    new MacieAccount(macie, region, { placement: stack.in(region), findingPublishingFrequency });
  }
}
