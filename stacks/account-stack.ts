import { Construct } from "constructs";
import type { Account, LandingZone } from "../config/model";
import { targetedRegions, targetsAccount } from "../config/targets";
import { ConfigRecorder } from "../modules/config/recorder";
import { CONFIG_SERVICE_PRINCIPAL, ConfigServiceLinkedRole } from "../modules/config/service-linked-role";
import { EbsEncryptionByDefault } from "../modules/ebs/encryption-by-default";
import { GuardDutyDetector } from "../modules/guardduty/detector";
import { logKind } from "../modules/log-archive/log-kinds";
import { AccessLogBucket } from "../modules/s3/access-log-bucket";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { skippedPlans } from "./guardduty-plans";
import { knownFact } from "./known-fact";

/**
 * Stack account-<name>: the baseline that every active account has in every governed region, and in the security
 * account what it must have turned on before anything is delegated to it.
 */
export class AccountStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    this.addConfig();
    this.addEbsEncryption();
    this.addAccessLogBuckets();
    // No detector in any other account: GuardDuty makes it when the account joins, and one that is there conflicts.
    if (this.account.kind === "security") this.addGuardDutyDetectors();
  }

  private addConfig(): void {
    const { settings, lock, homeRegion, governedRegions, logArchiveAccount } = this.landingZone;
    const logArchiveId = knownFact(this, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
    const kmsKeyArn = knownFact(this, `logKeys.${homeRegion}`, lock.logKeys[homeRegion]);
    const config = new Construct(this, "config");
    const { roleArn } = new ConfigServiceLinkedRole(config, "service-linked-role", {
      placement: this.home,
      adopt: settings.organization.adopt?.serviceLinkedRoles.includes(CONFIG_SERVICE_PRINCIPAL),
    });
    for (const region of governedRegions) {
      new ConfigRecorder(config, region, {
        placement: this.in(region),
        roleArn,
        bucketName: logKind("config").bucketName(settings.organization.name, logArchiveId, homeRegion),
        kmsKeyArn,
        recordsGlobalResources: region === homeRegion,
        recordingFrequency: recordingFrequency(this.landingZone, this.account, region),
        retentionInDays: settings.services.config.retentionInDays,
      });
    }
  }

  private addEbsEncryption(): void {
    const { settings, governedRegions } = this.landingZone;
    const { targets } = settings.services.ebsEncryption;
    if (!targetsAccount(targets, this.account)) return;
    const ebs = new Construct(this, "ebs");
    for (const region of targetedRegions(targets, governedRegions)) {
      new EbsEncryptionByDefault(ebs, region, { placement: this.in(region) });
    }
  }

  private addAccessLogBuckets(): void {
    const { settings, homeRegion, governedRegions } = this.landingZone;
    const { kind } = this.account;
    // Made earlier, because buckets of their own stacks already log to them: the log archive's all in its stack, the
    // management account's home one in bootstrap.
    if (kind === "log-archive") return;
    const accessLogs = new Construct(this, "access-logs");
    for (const region of governedRegions) {
      if (kind === "management" && region === homeRegion) continue;
      new AccessLogBucket(accessLogs, region, {
        placement: this.in(region),
        organization: settings.organization.name,
        retentionInDays: settings.logArchive.accessLogRetentionInDays,
      });
    }
  }

  private addGuardDutyDetectors(): void {
    const { settings, governedRegions } = this.landingZone;
    const { findingPublishingFrequency, protectionPlans } = settings.services.guardDuty;
    const guardDuty = new Construct(this, "guardduty");
    const detectors = governedRegions.map((region): [string, string] => {
      const { detectorId } = new GuardDutyDetector(guardDuty, region, {
        placement: this.in(region),
        findingPublishingFrequency,
        protectionPlans,
        excludedPlans: skippedPlans(this.landingZone, region),
      });
      return [region, detectorId];
    });
    this.publishFacts({ guardDutyDetectors: { [this.account.name]: Object.fromEntries(detectors) } });
  }
}

/** The general frequency, or that of the last override that covers the account and region. */
function recordingFrequency(landingZone: LandingZone, account: Account, region: string): "continuous" | "daily" {
  const { recordingFrequency: general, overrides } = landingZone.settings.services.config;
  const override = overrides.findLast(
    ({ targets }) => targetsAccount(targets, account) && targetedRegions(targets, [region]).length > 0,
  );
  return override?.recordingFrequency ?? general;
}
