import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const ROOT = ["services", "firewallManager"];

export const firewallNames: Rule = {
  id: "LZ-CFG-240",
  title: "Domain lists and rule groups of DNS Firewall and Network Firewall have names of their own",
  *check({ settings: { services } }) {
    const { dnsFirewall, networkFirewall } = services.firewallManager;
    const at = (firewall: string, key: string, entries: readonly { readonly name: string }[]) =>
      entries.map(({ name }, index) => ({ name, path: [...ROOT, firewall, key, index, "name"] }));
    const kinds = [
      // Rules name lists of both kinds, and policies rule groups of both kinds.
      [
        ...at("dnsFirewall", "domainLists", dnsFirewall.domainLists),
        ...at("dnsFirewall", "managedDomainLists", dnsFirewall.managedDomainLists),
      ],
      at("dnsFirewall", "ruleGroups", dnsFirewall.ruleGroups),
      [
        ...at("networkFirewall", "statefulRuleGroups", networkFirewall.statefulRuleGroups),
        ...at("networkFirewall", "statelessRuleGroups", networkFirewall.statelessRuleGroups),
      ],
    ];
    for (const entries of kinds) {
      for (const { entry, first } of repeated(entries, ({ name }) => name)) {
        const [, , ...other] = entries[first]?.path ?? [];
        yield { path: entry.path, message: `duplicates ${quote(entry.name)} of ${readable(other)}` };
      }
    }
  },
};

/** dnsFirewall.domainLists[0] */
function readable([firewall, key, index]: readonly (string | number)[]): string {
  return `${firewall}.${key}[${index}]`;
}
