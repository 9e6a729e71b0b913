import { Route53ResolverFirewallRule } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule";
import { Route53ResolverFirewallRuleGroup } from "@cdktf/provider-aws/lib/route53-resolver-firewall-rule-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { nameProblem } from "./name";
import { type DnsFirewallRule, type RuleAction, ruleProblems } from "./rule";

export interface DnsFirewallRuleGroupProps {
  readonly placement: Placement;

  /** 1-64 letters, digits, spaces, _ and -, not digits alone. A new name makes a new rule group. */
  readonly name: string;

  /** 1 to 100 rules. */
  readonly rules: readonly DnsFirewallRule[];
}

/**
 * Rules of DNS Firewall, for VPCs of the account (`VpcAssociation`) or for those of all accounts by a policy of Firewall
 * Manager. What no rule matches is answered.
 *
 * Rules of DNS Firewall Advanced (tunnelling, generated domains) are missing: provider 5.100 wants a list for each rule.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-groups.html
 */
export class DnsFirewallRuleGroup extends Construct {
  /** Id that AWS gave the rule group, such as rslvr-frg-0123456789abcdef. */
  public readonly ruleGroupId: string;

  /** What must stand before the rule group protects anybody: its rules. */
  public readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: DnsFirewallRuleGroupProps) {
    super(scope, id);
    const { placement, name, rules } = props;
    const problems = [nameProblem("name", name), ...ruleProblems(rules)].filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));

    this.ruleGroupId = new Route53ResolverFirewallRuleGroup(this, "group", { ...placement, name }).id;
    this.ready = rules.map(
      (rule) =>
        new Route53ResolverFirewallRule(this, `rule-${rule.name}`, {
          ...placement,
          firewallRuleGroupId: this.ruleGroupId,
          firewallDomainListId: rule.domainList.domainListId,
          name: rule.name,
          priority: rule.priority,
          ...actionArguments(rule.action),
          qType: rule.queryType,
          firewallDomainRedirectionAction: `${rule.redirections ?? "INSPECT"}_REDIRECTION_DOMAIN`,
        }),
    );
  }
}

/** An action in the provider's words. */
function actionArguments(action: RuleAction) {
  if (action.type !== "BLOCK") return { action: action.type };
  const response = action.response ?? { type: "NXDOMAIN" };
  const block = { action: action.type, blockResponse: response.type };
  if (response.type !== "OVERRIDE") return block;
  return {
    ...block,
    blockOverrideDnsType: "CNAME",
    blockOverrideDomain: response.domain,
    blockOverrideTtl: response.ttlInSeconds ?? 60,
  };
}
