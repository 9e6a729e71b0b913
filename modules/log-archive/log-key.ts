import type { Statement } from "../../policies/document";
import { cloudTrailEncryption } from "../../policies/key/cloudtrail";
import { configEncryption } from "../../policies/key/config";
import { guardDutyEncryption } from "../../policies/key/guardduty";
import { macieEncryption } from "../../policies/key/macie";
import { vendedLogsEncryption } from "../../policies/key/vended-logs";
import type { Placement } from "../placement";
import type { LogSources } from "./log-sources";

/** The policy of the log key in one region: every service that delivers to a bucket which the key encrypts. */
export function logKeyStatements({ regionName: region }: Placement, sources: LogSources): Statement[] {
  return [
    ...cloudTrailEncryption({ trailArn: sources.trailArn, accountId: sources.managementAccountId, region }),
    ...configEncryption(sources.organizationId, region),
    ...guardDutyEncryption({
      administratorId: sources.securityAccountId,
      optInRegions: sources.optInRegions,
      region,
    }),
    ...macieEncryption({ administratorId: sources.securityAccountId, region }),
    ...vendedLogsEncryption({ organizationId: sources.organizationId, region }),
  ];
}
