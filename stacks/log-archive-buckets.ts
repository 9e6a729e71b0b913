import type { LandingZone } from "../config/model";
import { accessLogBucketName } from "../core/names";
import { LOG_KINDS, logKindRegions } from "../modules/log-archive/log-kinds";

/** Names of all buckets in the log archive, its own access-log buckets among them. */
export function logArchiveBuckets(landingZone: LandingZone, logArchiveId: string): string[] {
  const { heldRegions, settings } = landingZone;
  const organization = settings.organization.name;
  const logBuckets = LOG_KINDS.flatMap((kind) =>
    logKindRegions(kind, heldRegions).map((region) => kind.bucketName(organization, logArchiveId, region)),
  );
  return [...logBuckets, ...heldRegions.map((region) => accessLogBucketName(organization, logArchiveId, region))];
}
