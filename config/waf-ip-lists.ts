import type { FileUse } from "./file-use";
import type { LandingZoneSettings } from "./schema";

/** What the IP sets of an account and region hold: 100 with 10,000 addresses each, with room for the longest ones. */
const MAX_LIST_BYTES = 100 * 10_000 * 45;

/** The files with the addresses of AWS WAF's lists. */
export function wafIpListFiles({ services }: LandingZoneSettings): FileUse[] {
  return services.firewallManager.webAcl.ipLists.map(({ file }, index) => ({
    path: ["services", "firewallManager", "webAcl", "ipLists", index, "file"],
    file,
    maxBytes: MAX_LIST_BYTES,
    source: "https://docs.aws.amazon.com/waf/latest/developerguide/limits.html",
  }));
}
