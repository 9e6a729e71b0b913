import type { FileUse } from "./file-use";
import type { PathSegment } from "./findings";
import { listEntries } from "./ip-list";
import type { LandingZoneSettings } from "./schema";

/** A file of domains, and which firewall reads it. */
export interface DomainFile {
  /** Where the file's name stands in the configuration. */
  readonly path: readonly PathSegment[];
  readonly file: string;
  readonly firewall: "dns" | "network";
}

const ROOT = ["services", "firewallManager"] as const;
/** A domain has 255 characters at most; that many of them and comments fit. */
const MAX_DOMAIN_FILE_BYTES = 1_000_000;
const MAX_SURICATA_BYTES = 2_000_000;

/** Every file of domains that the configuration names. */
export function domainFiles({ services }: LandingZoneSettings): DomainFile[] {
  const { dnsFirewall, networkFirewall } = services.firewallManager;
  return [
    ...dnsFirewall.domainLists.map(({ file }, index) => ({
      path: [...ROOT, "dnsFirewall", "domainLists", index, "file"],
      file,
      firewall: "dns" as const,
    })),
    ...networkFirewall.statefulRuleGroups.flatMap(({ domains }, index) =>
      domains === undefined
        ? []
        : [
            {
              path: [...ROOT, "networkFirewall", "statefulRuleGroups", index, "domains", "file"],
              file: domains.file,
              firewall: "network" as const,
            },
          ],
    ),
  ];
}

/** Files of DNS Firewall and Network Firewall: domains, and rules in Suricata's format. */
export function firewallFiles(settings: LandingZoneSettings): FileUse[] {
  const domains = domainFiles(settings).map(({ path, file, firewall }) => ({
    path,
    file,
    maxBytes: MAX_DOMAIN_FILE_BYTES,
    source:
      firewall === "dns"
        ? "https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html"
        : "https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSourceList.html",
  }));
  const suricata = settings.services.firewallManager.networkFirewall.statefulRuleGroups.flatMap(
    ({ suricataFile }, index) =>
      suricataFile === undefined
        ? []
        : [
            {
              path: [...ROOT, "networkFirewall", "statefulRuleGroups", index, "suricataFile"],
              file: suricataFile,
              maxBytes: MAX_SURICATA_BYTES,
              source: "https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSource.html",
            },
          ],
  );
  return [...domains, ...suricata];
}

/** The domains of a file, as they are written there. */
export function domainsOf(text: string): string[] {
  return listEntries(text).map(({ entry }) => entry);
}
