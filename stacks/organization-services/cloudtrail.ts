import { EventDataStore } from "../../modules/cloudtrail/event-data-store";
import { OrganizationTrail } from "../../modules/cloudtrail/organization-trail";
import { logKind } from "../../modules/log-archive/log-kinds";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";
import { logArchiveBuckets } from "../log-archive-buckets";

/** The organization trail, and CloudTrail Lake where it is acknowledged. */
export function addCloudTrail(stack: LandingZoneStack): OrganizationTrail {
  const { settings, lock, homeRegion, logArchiveAccount } = stack.landingZone;
  const { cloudTrail } = settings.services;
  const organization = settings.organization.name;
  const logArchiveId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
  const trail = new OrganizationTrail(stack, "cloudtrail", {
    placement: stack.home,
    organization,
    organizationId: knownFact(stack, "organization", lock.organization).id,
    bucketName: logKind("cloudtrail").bucketName(organization, logArchiveId, homeRegion),
    kmsKeyArn: knownFact(stack, `logKeys.${homeRegion}`, lock.logKeys[homeRegion]),
    logGroupRetentionInDays: cloudTrail.logGroupRetentionInDays,
    dataEvents: cloudTrail.dataEvents,
    excludedBuckets: logArchiveBuckets(stack.landingZone, logArchiveId),
    insights: cloudTrail.insights,
  });
  if (cloudTrail.lake) {
    new EventDataStore(stack, "cloudtrail-lake", {
      placement: stack.home,
      organization,
      retentionInDays: cloudTrail.lake.retentionInDays,
    });
  }
  return trail;
}
