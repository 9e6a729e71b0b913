import type { Construct } from "constructs";
import { isForgotten } from "../config/resolve";
import { arn, partitionOf } from "../core/arns";
import { ConfigError } from "../core/errors";
import { logKeyAlias, trailName } from "../core/names";
import { isOptInRegion } from "../core/regions";
import { MultiRegionKey } from "../modules/kms/multi-region-key";
import { LogBucket } from "../modules/log-archive/log-bucket";
import { LOG_KINDS, logKindRegions } from "../modules/log-archive/log-kinds";
import { logKeyStatements } from "../modules/log-archive/log-key";
import type { LogSources } from "../modules/log-archive/log-sources";
import { AccessLogBucket } from "../modules/s3/access-log-bucket";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { addAthena } from "./log-archive/athena";
import { responseTeamKeyStatements, responseTeamKinds } from "./log-archive/response-team";

/** Where every account's logs end up: one bucket a kind of logs, the key that encrypts them, and who may deliver. */
export class LogArchiveStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { heldRegions, logKeyReplicaRegions, settings } = this.landingZone;
    const { logArchive } = settings;
    const organization = settings.organization.name;
    const sources = this.sources();

    const key = new MultiRegionKey(this, "log-key", {
      use: "log-delivery",
      alias: logKeyAlias(organization),
      description: "Encrypts the logs of the organization",
      primary: this.home,
      replicas: logKeyReplicaRegions.map((region) => this.in(region)),
      statements: (placement) => [
        ...logKeyStatements(placement, sources),
        ...responseTeamKeyStatements(this, placement),
      ],
      deletionWindowInDays: logArchive.keyDeletionWindowInDays,
      rotationPeriodInDays: logArchive.keyRotationPeriodInDays,
    });

    for (const region of heldRegions) {
      const placement = this.in(region);
      // The configuration may leave out replicas: such a region has no logs that are encrypted with the key.
      const keyArn = key.regions.includes(region) ? key.keyArnIn(region) : undefined;
      const accessLogs = new AccessLogBucket(this, `access-logs-${region}`, {
        placement,
        organization,
        retentionInDays: logArchive.accessLogRetentionInDays,
      });
      if (placement === this.home) {
        addAthena(this, { kmsKeyArn: key.keyArnIn(region), accessLogs: accessLogs.target() });
      }
      for (const kind of LOG_KINDS) {
        if (!logKindRegions(kind, heldRegions).includes(region)) continue;
        if (kind.encryption === "kms" && keyArn === undefined) continue;
        new LogBucket(this, kind.where === "home" ? kind.name : `${kind.name}-${region}`, {
          placement,
          kind,
          organization,
          sources,
          keyArn,
          lifecycle: { expireAfterDays: logArchive.retentionInDays, archiveAfterDays: logArchive.archiveAfterDays },
          objectLock: logArchive.objectLock,
          accessLogs: accessLogs.target(),
          responseTeamReads: responseTeamKinds(this).includes(kind.name),
        });
      }
    }

    const keyRegions = key.regions.filter((region) => !isForgotten(this.landingZone, region));
    this.publishFacts({ logKeys: Object.fromEntries(keyRegions.map((region) => [region, key.keyArnIn(region)])) });
  }

  private sources(): LogSources {
    const { landingZone } = this;
    const { homeRegion: region, governedRegions, lock } = landingZone;
    const managementAccountId = landingZone.managementAccount.id;
    const securityAccountId = landingZone.securityAccount.id;
    if (lock.organization === undefined || managementAccountId === undefined || securityAccountId === undefined) {
      throw new ConfigError(
        this,
        "needs the ids of the organization, management and security account; run: npm run sync",
      );
    }
    return {
      organizationId: lock.organization.id,
      managementAccountId,
      securityAccountId,
      trailArn: arn({
        partition: partitionOf(region),
        service: "cloudtrail",
        region,
        account: managementAccountId,
        resource: `trail/${trailName(landingZone.settings.organization.name)}`,
      }),
      optInRegions: governedRegions.filter(isOptInRegion),
    };
  }
}
