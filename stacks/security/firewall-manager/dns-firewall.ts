import { Construct } from "constructs";
import { domainsOf } from "../../../config/firewall-files";
import type { LandingZone } from "../../../config/model";
import { targetedRegions } from "../../../config/targets";
import { ConfigError } from "../../../core/errors";
import { dnsFirewallName } from "../../../core/names";
import { DomainList } from "../../../modules/dns-firewall/domain-list";
import type { DomainListReference, RuleAction } from "../../../modules/dns-firewall/rule";
import { DnsFirewallRuleGroup } from "../../../modules/dns-firewall/rule-group";
import type { LandingZoneStack } from "../../base-stack";
import { configuredFile } from "../../configured-file";
import type { RuleGroups } from "./rule-groups";

type Settings = LandingZone["settings"]["services"]["firewallManager"]["dnsFirewall"];
type RuleSettings = Settings["ruleGroups"][number]["rules"][number];

/** Rule groups of DNS Firewall, by their ids. Domain lists stand in the regions that use them. */
export function addDnsFirewallRuleGroups(stack: LandingZoneStack): RuleGroups {
  const { settings, governedRegions } = stack.landingZone;
  const { ruleGroups } = settings.services.firewallManager.dnsFirewall;
  const ids = new Map(ruleGroups.map(({ name }) => [name, new Map<string, string>()]));
  for (const region of governedRegions) {
    const wanted = ruleGroups.filter((group) => targetedRegions(group, [region]).length > 0);
    if (wanted.length === 0) continue;
    const scope = new Construct(stack, `dns-firewall-${region}`);
    const placement = stack.in(region);
    const lists = new Map<string, DomainListReference>();
    for (const { name, rules } of wanted) {
      const group = new DnsFirewallRuleGroup(scope, name, {
        placement,
        name: dnsFirewallName(settings.organization.name, name),
        rules: rules.map((rule) => ({
          name: rule.name,
          priority: rule.priority,
          queryType: rule.queryType,
          redirections: rule.redirections,
          action: actionOf(rule),
          domainList: domainList(stack, { scope, region, lists, name: rule.domainList }),
        })),
      });
      ids.get(name)?.set(region, group.ruleGroupId);
    }
  }
  return ids;
}

interface ListRequest {
  readonly scope: Construct;
  readonly region: string;
  /** Lists of the region that are there already. */
  readonly lists: Map<string, DomainListReference>;
  readonly name: string;
}

/** A list that a rule names: one of AWS's, or one of our own, made when it is first asked for. */
function domainList(stack: LandingZoneStack, { scope, region, lists, name }: ListRequest): DomainListReference {
  const { settings } = stack.landingZone;
  const { domainLists, managedDomainLists } = settings.services.firewallManager.dnsFirewall;
  const known = lists.get(name);
  if (known !== undefined) return known;
  const managedId = managedDomainLists.find((list) => list.name === name)?.ids[region];
  if (managedId !== undefined) return { domainListId: managedId };
  const own = domainLists.find((list) => list.name === name);
  if (own === undefined) throw new ConfigError(stack, `there is no domain list '${name}' in ${region}`);
  const list = new DomainList(scope, `list-${name}`, {
    placement: stack.in(region),
    name: dnsFirewallName(settings.organization.name, name),
    domains: domainsOf(configuredFile(stack, own.file)),
  });
  lists.set(name, list);
  return list;
}

function actionOf({
  action,
  blockResponse = "NXDOMAIN",
  overrideDomain,
  overrideTtlInSeconds,
}: RuleSettings): RuleAction {
  if (action !== "BLOCK") return { type: action };
  if (blockResponse !== "OVERRIDE") return { type: action, response: { type: blockResponse } };
  return {
    type: action,
    response: { type: blockResponse, domain: overrideDomain ?? "", ttlInSeconds: overrideTtlInSeconds },
  };
}
