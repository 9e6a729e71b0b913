import { Construct } from "constructs";
import { GuardDutyOrganization } from "../modules/guardduty/organization";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { skippedPlans } from "./guardduty-plans";
import { knownFact } from "./known-fact";

/** Stack security: what the security account, as the administrator, sets for the whole organization. */
export class SecurityStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { settings, lock, governedRegions } = this.landingZone;
    const guardDuty = new Construct(this, "guardduty");
    for (const region of governedRegions) {
      const fact = `guardDutyDetectors.${this.account.name}.${region}`;
      new GuardDutyOrganization(guardDuty, region, {
        placement: this.in(region),
        detectorId: knownFact(this, fact, lock.guardDutyDetectors[this.account.name]?.[region]),
        protectionPlans: settings.services.guardDuty.protectionPlans,
        excludedPlans: skippedPlans(this.landingZone, region),
      });
    }
  }
}
