import { Construct } from "constructs";
import { AccessLogBucket } from "../../modules/s3/access-log-bucket";
import type { LandingZoneStack } from "../base-stack";

/** One bucket of S3 access logs in every governed region; those of a retiring region stay as long as its logs. */
export function addAccessLogBuckets(stack: LandingZoneStack): void {
  const { settings, homeRegion, heldRegions } = stack.landingZone;
  const { kind } = stack.account;
  // Made earlier, because buckets of their own stacks already log to them: the log archive's all in its stack, the
  // management account's home one in bootstrap.
  if (kind === "log-archive") return;
  const accessLogs = new Construct(stack, "access-logs");
  for (const region of heldRegions) {
    if (kind === "management" && region === homeRegion) continue;
    new AccessLogBucket(accessLogs, region, {
      placement: stack.in(region),
      organization: settings.organization.name,
      retentionInDays: settings.logArchive.accessLogRetentionInDays,
    });
  }
}
