import { bucketArn, partitionOf } from "../../core/arns";
import { logKind, type LogKindName, logKindRegions } from "../../modules/log-archive/log-kinds";
import type { Placement } from "../../modules/placement";
import type { Statement } from "../../policies/document";
import { responseTeamDecrypts } from "../../policies/key/shield";
import type { LandingZoneStack } from "../base-stack";

/** Kinds of logs that the Shield Response Team may read in the log archive: none unless the configuration names some. */
export function responseTeamKinds({ landingZone }: LandingZoneStack): readonly LogKindName[] {
  return landingZone.settings.services.shield?.responseTeam?.archivedLogs ?? [];
}

/** What the log key of a region lets the team do: decrypt those logs. */
export function responseTeamKeyStatements(
  stack: LandingZoneStack,
  { accountId, regionName: region }: Placement,
): Statement[] {
  const { heldRegions, settings } = stack.landingZone;
  const bucketArns = responseTeamKinds(stack)
    .map(logKind)
    .filter((kind) => kind.encryption === "kms" && logKindRegions(kind, heldRegions).includes(region))
    .map((kind) => kind.bucketName(settings.organization.name, accountId, region))
    .map((name) => bucketArn(name, undefined, partitionOf(region)));
  return bucketArns.length === 0 ? [] : [responseTeamDecrypts({ bucketArns, region })];
}
