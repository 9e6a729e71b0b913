import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isDynamic, isReference, shown, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

const GROUPS = ["stateless_rule_group_reference", "stateful_rule_group_reference"];
const DEFAULTS = ["stateless_default_actions", "stateless_fragment_default_actions"];

/** LZ-NFW-03. */
export const networkFirewallPolicy: Guardrail = {
  id: "LZ-NFW-03",
  title: "policies of network firewalls have rule groups, and let no packet pass unseen by default",
  why: "A policy without rules, or one that passes what no stateless rule matches, inspects nothing (Security Hub NetworkFirewall.3, NetworkFirewall.4, NetworkFirewall.5).",
  fix: "name a rule group, and set the stateless default actions to aws:forward_to_sfe or aws:drop",
  severity: "medium",
  controls: { fsbp: ["NetworkFirewall.3", "NetworkFirewall.4", "NetworkFirewall.5"], cis: [] },
  types: ["aws_networkfirewall_firewall_policy"],
  judge({ body }) {
    const policies = blocksOf(body, "firewall_policy");
    if (policies.length === 0) return fail("firewall_policy is not set");
    return all(policies.flatMap((policy) => [ruleGroups(policy), ...DEFAULTS.map((each) => defaults(policy, each))]));
  },
};

function ruleGroups(policy: ResourceBody): Judgement {
  if (GROUPS.some((name) => blocksOf(policy, name).length > 0)) return pass("it has a rule group");
  return GROUPS.some((name) => isDynamic(policy, name))
    ? unknown("only Terraform knows the rule groups")
    : fail("it has no rule group");
}

function defaults(policy: ResourceBody, argument: string): Judgement {
  const actions = textsOf(policy[argument]);
  const detail = `${argument} is ${shown(policy[argument])}`;
  if (actions.includes("aws:pass")) return fail(detail);
  if (actions.includes("aws:drop") || actions.includes("aws:forward_to_sfe")) return pass(detail);
  return actions.some(isReference) ? unknown(detail) : fail(detail);
}
