import { Construct } from "constructs";
import { EventDataStore } from "../modules/cloudtrail/event-data-store";
import { OrganizationTrail } from "../modules/cloudtrail/organization-trail";
import { GuardDutyDelegation } from "../modules/guardduty/delegation";
import { GuardDutyDetector } from "../modules/guardduty/detector";
import { logKind } from "../modules/log-archive/log-kinds";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { skippedPlans } from "./guardduty-plans";
import { knownFact } from "./known-fact";
import { logArchiveBuckets } from "./log-archive-buckets";

/**
 * Stack organization-services: what only the management account can do for the services that the organization shares.
 * It comes after the security account's own stack, which must have its detectors before GuardDuty is delegated to it.
 */
export class OrganizationServicesStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    this.addTrail();
    const detectors = this.addGuardDutyDetectors();
    const delegations = this.addGuardDutyDelegations(detectors);
    this.publishFacts({
      guardDutyDetectors: {
        [this.account.name]: Object.fromEntries([...detectors].map(([region, { detectorId }]) => [region, detectorId])),
      },
      guardDutyDelegations: [...delegations.keys()].sort().map((region) => delegations.get(region)?.delegatedRegion),
    });
  }

  private addTrail(): void {
    const { settings, lock, homeRegion, logArchiveAccount } = this.landingZone;
    const { cloudTrail } = settings.services;
    const organization = settings.organization.name;
    const logArchiveId = knownFact(this, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
    new OrganizationTrail(this, "cloudtrail", {
      placement: this.home,
      organization,
      organizationId: knownFact(this, "organization", lock.organization).id,
      bucketName: logKind("cloudtrail").bucketName(organization, logArchiveId, homeRegion),
      kmsKeyArn: knownFact(this, `logKeys.${homeRegion}`, lock.logKeys[homeRegion]),
      logGroupRetentionInDays: cloudTrail.logGroupRetentionInDays,
      dataEvents: cloudTrail.dataEvents,
      excludedBuckets: logArchiveBuckets(this.landingZone, logArchiveId),
      insights: cloudTrail.insights,
    });
    if (cloudTrail.lake) {
      new EventDataStore(this, "cloudtrail-lake", {
        placement: this.home,
        organization,
        retentionInDays: cloudTrail.lake.retentionInDays,
      });
    }
  }

  /** The management account's own detectors, by region: GuardDuty cannot take it as a member before it has them. */
  private addGuardDutyDetectors(): Map<string, GuardDutyDetector> {
    const { settings, governedRegions } = this.landingZone;
    const { findingPublishingFrequency, protectionPlans } = settings.services.guardDuty;
    const guardDuty = new Construct(this, "guardduty");
    return new Map(
      governedRegions.map((region) => [
        region,
        new GuardDutyDetector(guardDuty, region, {
          placement: this.in(region),
          findingPublishingFrequency,
          protectionPlans,
          excludedPlans: skippedPlans(this.landingZone, region),
          becomesMember: true,
        }),
      ]),
    );
  }

  /** One delegation a region, all after the home region's. */
  private addGuardDutyDelegations(
    detectors: ReadonlyMap<string, GuardDutyDetector>,
  ): ReadonlyMap<string, GuardDutyDelegation> {
    const { homeRegion, securityAccount } = this.landingZone;
    const administratorAccountId = knownFact(this, `accounts.${securityAccount.name}`, securityAccount.id);
    const delegations = new Construct(this, "guardduty-delegation");
    const made = new Map<string, GuardDutyDelegation>();
    for (const [region, { settled }] of detectors) {
      const home = made.get(homeRegion);
      made.set(
        region,
        new GuardDutyDelegation(delegations, region, {
          placement: this.in(region),
          administratorAccountId,
          after: home ? [settled, home.settled] : [settled],
        }),
      );
    }
    return made;
  }
}
