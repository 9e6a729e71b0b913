import { Construct } from "constructs";
import { listText } from "../../config/guardduty-lists";
import { ConfigError } from "../../core/errors";
import { accessLogBucketName } from "../../core/names";
import { GuardDutyFilters } from "../../modules/guardduty/filters";
import { GuardDutyFindingsExport } from "../../modules/guardduty/findings-export";
import { GuardDutyIpLists, type IpList } from "../../modules/guardduty/ip-lists";
import { logKind } from "../../modules/log-archive/log-kinds";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Export of findings, lists and filters of GuardDuty, in every governed region and for every account. */
export function addGuardDutyFindings(stack: LandingZoneStack): void {
  const { settings, lock, governedRegions } = stack.landingZone;
  const { exportFindings, filters } = settings.services.guardDuty;
  const lists = ipLists(stack);
  const guardDuty = new Construct(stack, "guardduty-findings");
  for (const region of governedRegions) {
    const scope = new Construct(guardDuty, region);
    const fact = `guardDutyDetectors.${stack.account.name}.${region}`;
    const detector = {
      placement: stack.in(region),
      detectorId: knownFact(stack, fact, lock.guardDutyDetectors[stack.account.name]?.[region]),
    };
    if (exportFindings) new GuardDutyFindingsExport(scope, "export", { ...detector, ...archive(stack) });
    if (lists.trusted !== undefined || lists.threats.length > 0) {
      const organization = settings.organization.name;
      new GuardDutyIpLists(scope, "ip-lists", {
        ...detector,
        ...lists,
        organization,
        accessLogs: { bucketName: accessLogBucketName(organization, stack.accountId, region) },
      });
    }
    new GuardDutyFilters(scope, "filter", { ...detector, filters });
  }
}

/** The log archive's bucket for findings, and the key of its region. */
function archive(stack: LandingZoneStack): { bucketName: string; bucketRegion: string; keyArn: string } {
  const { settings, lock, homeRegion, logArchiveAccount } = stack.landingZone;
  const accountId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
  return {
    bucketName: logKind("guardduty").bucketName(settings.organization.name, accountId, homeRegion),
    bucketRegion: homeRegion,
    keyArn: knownFact(stack, `logKeys.${homeRegion}`, lock.logKeys[homeRegion]),
  };
}

/** The lists that the configuration names, with what their files hold. */
function ipLists(stack: LandingZoneStack): { trusted?: IpList; threats: IpList[] } {
  const { trustedIpList, threatIpLists } = stack.landingZone.settings.services.guardDuty;
  const list = (name: string, { file, format }: { file: string; format: IpList["format"] }): IpList => {
    const text = stack.landingZone.files.get(file);
    if (text === undefined) throw new ConfigError(stack, `the configuration's file '${file}' was not read`);
    return { name, format, text: listText(text, format) };
  };
  return {
    trusted: trustedIpList && list("trusted", trustedIpList),
    threats: threatIpLists.map((threat) => list(threat.name, threat)),
  };
}
