import { Construct } from "constructs";
import type { Account, LandingZone } from "../../config/model";
import { targetedRegions, targetsAccount } from "../../config/targets";
import {
  CONFIG_MULTI_ACCOUNT_SERVICE_PRINCIPAL,
  ConfigMultiAccountRole,
} from "../../modules/config/multi-account-role";
import { ConfigRecorder } from "../../modules/config/recorder";
import { CONFIG_SERVICE_PRINCIPAL, ConfigServiceLinkedRole } from "../../modules/config/service-linked-role";
import { logKind } from "../../modules/log-archive/log-kinds";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** AWS Config in every governed region of the account. */
export function addConfig(stack: LandingZoneStack): void {
  const { settings, lock, homeRegion, governedRegions, logArchiveAccount } = stack.landingZone;
  const logArchiveId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
  const kmsKeyArn = knownFact(stack, `logKeys.${homeRegion}`, lock.logKeys[homeRegion]);
  const config = new Construct(stack, "config");
  const { roleArn } = new ConfigServiceLinkedRole(config, "service-linked-role", {
    placement: stack.home,
    adopt: settings.organization.adopt?.serviceLinkedRoles.includes(CONFIG_SERVICE_PRINCIPAL),
  });
  if (stack.account.kind === "management") {
    new ConfigMultiAccountRole(config, "multi-account-role", {
      placement: stack.home,
      adopt: settings.organization.adopt?.serviceLinkedRoles.includes(CONFIG_MULTI_ACCOUNT_SERVICE_PRINCIPAL),
    });
  }
  for (const region of governedRegions) {
    new ConfigRecorder(config, region, {
      placement: stack.in(region),
      roleArn,
      bucketName: logKind("config").bucketName(settings.organization.name, logArchiveId, homeRegion),
      kmsKeyArn,
      recordsGlobalResources: region === homeRegion,
      recordingFrequency: recordingFrequency(stack.landingZone, stack.account, region),
      retentionInDays: settings.services.config.retentionInDays,
    });
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
