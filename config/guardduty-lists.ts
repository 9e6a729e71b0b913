import { quota, QUOTAS } from "../core/quotas";
import type { FileUse } from "./file-use";
import type { PathSegment } from "./findings";
import { listEntries } from "./ip-list";
import type { LandingZoneSettings } from "./schema";
import type { IP_LIST_FORMATS } from "./schema/services/guardduty-lists";

/** A list of addresses that the configuration gives to GuardDuty. */
export interface GuardDutyList {
  /** Where the file's name stands in the configuration. */
  readonly path: readonly PathSegment[];
  readonly file: string;
  readonly format: (typeof IP_LIST_FORMATS)[number];
  readonly maxEntries: number;
}

/** The trusted list, if there is one, then the threat lists in their order. */
export function guardDutyLists({ services, quotas }: LandingZoneSettings): GuardDutyList[] {
  const { trustedIpList, threatIpLists } = services.guardDuty;
  const path = ["services", "guardDuty"] as const;
  const trusted = trustedIpList && {
    ...trustedIpList,
    path: [...path, "trustedIpList", "file"],
    maxEntries: quota("guardduty-trusted-list-entries", quotas),
  };
  const threats = threatIpLists.map((list, index) => ({
    ...list,
    path: [...path, "threatIpLists", index, "file"],
    maxEntries: quota("guardduty-threat-list-entries", quotas),
  }));
  return [...(trusted ? [trusted] : []), ...threats];
}

/** The files of those lists. */
export function guardDutyListFiles(settings: LandingZoneSettings): FileUse[] {
  return guardDutyLists(settings).map(({ path, file }) => ({
    path,
    file,
    maxBytes: quota("guardduty-list-file-size", settings.quotas),
    source: QUOTAS["guardduty-list-file-size"].source,
  }));
}

/** What GuardDuty gets of a list: TXT without comments and empty lines, other formats as they are. */
export function listText(text: string, format: GuardDutyList["format"]): string {
  if (format !== "TXT") return text;
  return listEntries(text)
    .map(({ entry }) => `${entry}\n`)
    .join("");
}
