import { Construct } from "constructs";
import { domainsOf } from "../../../config/firewall-files";
import type { LandingZone } from "../../../config/model";
import { targetedRegions } from "../../../config/targets";
import { networkFirewallName } from "../../../core/names";
import { StatefulRuleGroup } from "../../../modules/network-firewall/stateful-rule-group";
import type { StatefulRules } from "../../../modules/network-firewall/stateful-rules";
import { StatelessRuleGroup } from "../../../modules/network-firewall/stateless-rule-group";
import type { LandingZoneStack } from "../../base-stack";
import { configuredFile } from "../../configured-file";
import type { RuleGroups } from "./rule-groups";

type Settings = LandingZone["settings"]["services"]["firewallManager"]["networkFirewall"];
type StatefulSettings = Settings["statefulRuleGroups"][number];

/**
 * Rule groups of Network Firewall, by their ARNs: stateful ones, which are in strict order, and stateless ones. No two
 * have the same name.
 */
export function addNetworkFirewallRuleGroups(stack: LandingZoneStack): RuleGroups {
  const { settings, governedRegions } = stack.landingZone;
  const { statefulRuleGroups, statelessRuleGroups } = settings.services.firewallManager.networkFirewall;
  const named = (name: string): string => networkFirewallName(settings.organization.name, name);
  const arns = new Map(
    [...statefulRuleGroups, ...statelessRuleGroups].map(({ name }) => [name, new Map<string, string>()]),
  );
  for (const region of governedRegions) {
    const here = (group: { readonly regions?: string[] }): boolean => targetedRegions(group, [region]).length > 0;
    const [stateful, stateless] = [statefulRuleGroups.filter(here), statelessRuleGroups.filter(here)];
    if (stateful.length + stateless.length === 0) continue;
    const scope = new Construct(stack, `network-firewall-${region}`);
    for (const group of stateful) {
      const { name, capacity, homeNet } = group;
      const { ruleGroupArn } = new StatefulRuleGroup(scope, name, {
        placement: stack.in(region),
        name: named(name),
        capacity,
        rules: rulesOf(stack, group),
        variables: homeNet && { ipSets: { HOME_NET: homeNet } },
      });
      arns.get(name)?.set(region, ruleGroupArn);
    }
    for (const { name, capacity, rules } of stateless) {
      const placement = stack.in(region);
      const group = new StatelessRuleGroup(scope, name, { placement, name: named(name), capacity, rules });
      arns.get(name)?.set(region, group.ruleGroupArn);
    }
  }
  return arns;
}

/** What a stateful rule group is made of; a rule of the configuration sees to it that it is one of both. */
function rulesOf(stack: LandingZoneStack, { domains, suricataFile = "" }: StatefulSettings): StatefulRules {
  if (domains === undefined) return { type: "suricata", text: configuredFile(stack, suricataFile) };
  const { file, action, protocols } = domains;
  return { type: "domains", domains: domainsOf(configuredFile(stack, file)), action, protocols };
}
