import type { LandingZone } from "../config/model";
import { accessLogBucketName, athenaResultsBucketName } from "../core/names";
import { LOG_KINDS, logKindRegions } from "../modules/log-archive/log-kinds";

/** Names of all buckets in the log archive: those of logs, of its own access logs and of the results of queries. */
export function logArchiveBuckets(landingZone: LandingZone, logArchiveId: string): string[] {
  const { homeRegion, heldRegions, settings } = landingZone;
  const organization = settings.organization.name;
  const logBuckets = LOG_KINDS.flatMap((kind) =>
    logKindRegions(kind, heldRegions).map((region) => kind.bucketName(organization, logArchiveId, region)),
  );
  return [
    ...logBuckets,
    ...heldRegions.map((region) => accessLogBucketName(organization, logArchiveId, region)),
    ...(settings.services.cloudTrail.athena.enabled
      ? [athenaResultsBucketName(organization, logArchiveId, homeRegion)]
      : []),
  ];
}
