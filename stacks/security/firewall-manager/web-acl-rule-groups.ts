import { Construct } from "constructs";
import { firewallPolicyRegions } from "../../../config/firewall-policies";
import { listEntries } from "../../../config/ip-list";
import { wafItemName } from "../../../core/names";
import { IpSets } from "../../../modules/waf/ip-sets";
import { RuleGroup } from "../../../modules/waf/rule-group";
import type { WafScope } from "../../../modules/waf/scope";
import type { Statement } from "../../../modules/waf/statement";
import type { LandingZoneStack } from "../../base-stack";
import { configuredFile } from "../../configured-file";
import type { RuleGroups, WebAclRuleGroups } from "./rule-groups";
import { webAclRules } from "./web-acl-rules";

/** Rule groups of AWS WAF in the regions and scopes of the policies that name them, by their ARNs. */
export function addWebAclRuleGroups(stack: LandingZoneStack): WebAclRuleGroups {
  return { REGIONAL: addScope(stack, "REGIONAL"), CLOUDFRONT: addScope(stack, "CLOUDFRONT") };
}

function addScope(stack: LandingZoneStack, scope: WafScope): RuleGroups {
  const { settings } = stack.landingZone;
  const arns = new Map<string, Map<string, string>>();
  for (const [region, names] of wantedGroups(stack, scope)) {
    const parent = new Construct(stack, scope === "CLOUDFRONT" ? "waf-cloudfront" : `waf-${region}`);
    const addresses = addressLists(stack, parent, { region, scope });
    for (const { name, description, rules } of settings.services.firewallManager.webAcl.ruleGroups) {
      if (!names.has(name)) continue;
      const { arn } = new RuleGroup(parent, name, {
        placement: stack.in(region),
        name: wafItemName(settings.organization.name, name),
        description,
        scope,
        rules: webAclRules(rules, addresses),
      });
      arns.set(name, (arns.get(name) ?? new Map<string, string>()).set(region, arn));
    }
  }
  return arns;
}

/** Region -> names of the groups that policies of a scope name there. */
function wantedGroups(stack: LandingZoneStack, scope: WafScope): Map<string, Set<string>> {
  const { settings, governedRegions } = stack.landingZone;
  const wanted = new Map<string, Set<string>>();
  for (const policy of settings.services.firewallManager.policies) {
    if (policy.type !== "WAFV2" || (policy.resources === "cloudfront") !== (scope === "CLOUDFRONT")) continue;
    for (const region of firewallPolicyRegions(policy, governedRegions)) {
      const names = wanted.get(region) ?? new Set<string>();
      for (const { own } of [...policy.firstRuleGroups, ...policy.lastRuleGroups]) {
        if (own !== undefined) wanted.set(region, names.add(own));
      }
    }
  }
  return wanted;
}

/** Statements over address lists; a list is made when a rule first asks for it. */
function addressLists(
  stack: LandingZoneStack,
  parent: Construct,
  { region, scope }: { readonly region: string; readonly scope: WafScope },
): (ipList: string) => Statement {
  const { settings } = stack.landingZone;
  const lists = new Map<string, IpSets>();
  return (name) => {
    const known = lists.get(name);
    if (known !== undefined) return known.statement();
    const file = settings.services.firewallManager.webAcl.ipLists.find((list) => list.name === name)?.file ?? "";
    const list = new IpSets(parent, `list-${name}`, {
      placement: stack.in(region),
      name: wafItemName(settings.organization.name, name),
      addresses: listEntries(configuredFile(stack, file)).map(({ entry }) => entry),
      scope,
    });
    lists.set(name, list);
    return list.statement();
  };
}
