import { partitionOf } from "../../core/arns";
import { REGIONS } from "../../core/regions";
import { ArchiveQueries } from "../../modules/athena/archive-queries";
import { logKind } from "../../modules/log-archive/log-kinds";
import type { AccessLogTarget } from "../../modules/s3/secure-bucket";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** What queries over the archive need of the rest of the stack, in the home region. */
export interface ArchiveParts {
  /** ARN of the log key. */
  readonly kmsKeyArn: string;
  /** Bucket of access logs. */
  readonly accessLogs: AccessLogTarget;
}

/** Queries over the archive, unless they are switched off. */
export function addAthena(stack: LandingZoneStack, { kmsKeyArn, accessLogs }: ArchiveParts): void {
  const { settings, lock, homeRegion, governedRegions, managementAccount } = stack.landingZone;
  const { athena } = settings.services.cloudTrail;
  if (!athena.enabled) return;
  const organization = settings.organization.name;
  const partition = partitionOf(homeRegion);
  new ArchiveQueries(stack, "athena", {
    placement: stack.home,
    organization,
    organizationId: knownFact(stack, "organization", lock.organization).id,
    trailBucketName: logKind("cloudtrail").bucketName(organization, stack.accountId, homeRegion),
    configBucketName: logKind("config").bucketName(organization, stack.accountId, homeRegion),
    kmsKeyArn,
    // Every account that the lock file ever had: the logs of a closed one are still there.
    accounts: [
      knownFact(stack, `accounts.${managementAccount.name}`, managementAccount.id),
      ...Object.values(lock.accounts),
    ],
    // The trail records every region that an account has enabled, whether we govern it or not.
    regions: REGIONS.filter((region) => region.partition === partition).map(({ code }) => code),
    governedRegions,
    logRetentionInDays: settings.logArchive.retentionInDays,
    accessLogs,
    resultRetentionInDays: athena.resultRetentionInDays,
    maxScannedGigabytesPerQuery: athena.maxScannedGigabytesPerQuery,
  });
}
