import type { PathSegment } from "../findings";
import { firewallPolicyRegions } from "../firewall-policies";
import type { LandingZoneSettings } from "../schema";
import type { FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

type FirewallManagerSettings = LandingZoneSettings["services"]["firewallManager"];

/** A rule group that policies can name, and where it is. */
interface RuleGroup {
  readonly name: string;
  /** All if undefined. */
  readonly regions?: readonly string[];
}

/** A list of names in a policy. */
interface References {
  readonly key: string;
  /** What the names are of, as a path for messages. */
  readonly of: string;
  readonly names: readonly { readonly name: string; readonly path: readonly PathSegment[] }[];
  readonly known: readonly RuleGroup[];
}

export const firewallRuleGroups: Rule = {
  id: "LZ-CFG-212",
  title: "Policies of Firewall Manager name rule groups that exist, each once, in all of their regions",
  needs: ["regions.governed"],
  *check({ settings: { services, regions } }) {
    const { policies } = services.firewallManager;
    for (const [index, policy] of policies.entries()) {
      const path = ["services", "firewallManager", "policies", index];
      const seen = new Map<string, string>();
      for (const { of, names, known } of references(policy, services.firewallManager)) {
        for (const { name, path: place } of names) {
          const here = [...path, ...place];
          const group = known.find((each) => each.name === name);
          const first = seen.get(`${of} ${name}`);
          if (group === undefined) {
            const hint = didYouMean(
              name,
              known.map((each) => each.name),
            );
            yield { path: here, message: `no entry of ${of} is called ${quote(name)}`, hint };
          } else if (first !== undefined) {
            yield {
              path: here,
              message: `${quote(name)} stands in ${first} already`,
              hint: "name a rule group once a policy",
            };
          }
          seen.set(`${of} ${name}`, place.slice(0, 2).join("[") + (place.length > 1 ? "]" : ""));
          const missing = firewallPolicyRegions(policy, regions.governed).filter(
            (region) => group?.regions !== undefined && !group.regions.includes(region),
          );
          if (missing.length > 0) {
            yield {
              path: here,
              message: `${quote(name)} is not in ${missing.join(", ")}, where the policy applies`,
              hint: `add the region to the rule group, or name other regions in the policy's targets.regions`,
            };
          }
        }
      }
    }
  },
};

/** The lists of rule groups of our own in a policy. */
function references(policy: FirewallPolicySettings, settings: FirewallManagerSettings): References[] {
  const path = "services.firewallManager";
  const list = (key: string, names: readonly string[], of: string, known: readonly RuleGroup[]): References => ({
    key,
    of: `${path}.${of}`,
    names: names.map((name, index) => ({ name, path: [key, index] })),
    known,
  });
  const own = (key: "firstRuleGroups" | "lastRuleGroups"): References => ({
    key,
    of: `${path}.webAcl.ruleGroups`,
    names:
      policy.type === "WAFV2"
        ? policy[key].flatMap(({ own: name }, index) =>
            name === undefined ? [] : [{ name, path: [key, index, "own"] }],
          )
        : [],
    known: settings.webAcl.ruleGroups.map(({ name }) => ({ name })),
  });
  switch (policy.type) {
    case "WAFV2":
      return [own("firstRuleGroups"), own("lastRuleGroups")];
    case "DNS_FIREWALL":
      return (["firstRuleGroups", "lastRuleGroups"] as const).map((key) =>
        list(key, policy[key], "dnsFirewall.ruleGroups", settings.dnsFirewall.ruleGroups),
      );
    case "NETWORK_FIREWALL":
      return (["statelessRuleGroups", "statefulRuleGroups"] as const).map((key) =>
        list(key, policy[key], `networkFirewall.${key}`, settings.networkFirewall[key]),
      );
    default:
      return [];
  }
}
