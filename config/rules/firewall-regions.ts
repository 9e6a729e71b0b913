import type { LandingZoneSettings } from "../schema";
import { didYouMean, quote } from "../text";
import type { Rule, Violation } from "./rule";

type Path = Violation["path"];

export const firewallRegions: Rule = {
  id: "LZ-CFG-242",
  title: "Rule groups of firewalls stand in governed regions, where AWS's domain lists have known ids",
  needs: ["regions.governed"],
  *check({ settings }) {
    const { governed } = settings.regions;
    for (const { path, regions } of groupsOf(settings)) {
      for (const [index, region] of regions.entries()) {
        if (governed.includes(region)) continue;
        yield {
          path: [...path, "regions", index],
          message: `must be one of the governed regions (${governed.join(", ")}), got ${quote(region)}`,
          hint: didYouMean(region, governed),
        };
      }
    }
    yield* missingIds(settings);
  },
};

function* groupsOf({ services }: LandingZoneSettings): Generator<{ path: Path; regions: readonly string[] }> {
  const { dnsFirewall, networkFirewall } = services.firewallManager;
  const kinds = [
    ["dnsFirewall", "ruleGroups", dnsFirewall.ruleGroups],
    ["networkFirewall", "statefulRuleGroups", networkFirewall.statefulRuleGroups],
    ["networkFirewall", "statelessRuleGroups", networkFirewall.statelessRuleGroups],
  ] as const;
  for (const [firewall, key, groups] of kinds) {
    for (const [index, { regions = [] }] of groups.entries()) {
      yield { path: ["services", "firewallManager", firewall, key, index], regions };
    }
  }
}

/** AWS's lists have an id of their own in each region, which a plan without credentials cannot look up. */
function* missingIds({ services, regions }: LandingZoneSettings): Generator<Violation> {
  const { managedDomainLists, ruleGroups } = services.firewallManager.dnsFirewall;
  for (const [index, { name, ids }] of managedDomainLists.entries()) {
    const using = ruleGroups.filter(({ rules }) => rules.some(({ domainList }) => domainList === name));
    const wanted = regions.governed.filter((region) =>
      using.some((group) => group.regions === undefined || group.regions.includes(region)),
    );
    const missing = wanted.filter((region) => ids[region] === undefined);
    for (const region of missing) {
      yield {
        path: ["services", "firewallManager", "dnsFirewall", "managedDomainLists", index, "ids"],
        message: `must have the id of ${quote(name)} in '${region}', where a rule group uses the list`,
        hint: `read it: aws route53resolver list-firewall-domain-lists --region ${region} --query "FirewallDomainLists[?Name=='${name}'].Id"`,
      };
    }
  }
}
