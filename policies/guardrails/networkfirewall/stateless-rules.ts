import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksAt, isDynamic, isUnset } from "../readers/arguments";

const SOURCE = ["rule_group", "rules_source", "stateless_rules_and_custom_actions"];

/** LZ-NFW-04. */
export const networkFirewallStatelessRules: Guardrail = {
  id: "LZ-NFW-04",
  title: "stateless rule groups have rules",
  why: "An empty rule group looks like protection and is none (Security Hub NetworkFirewall.6).",
  fix: "add a rule, or take the rule group out",
  severity: "medium",
  controls: { fsbp: ["NetworkFirewall.6"], cis: [] },
  types: ["aws_networkfirewall_rule_group"],
  judge({ body }) {
    if (body.type !== "STATELESS") return undefined;
    if (!isUnset(body.rules)) return unknown("its rules are a text");
    if (blocksAt(body, ...SOURCE, "stateless_rule").length > 0) return pass("it has rules");
    const dynamic = blocksAt(body, ...SOURCE).some((source) => isDynamic(source, "stateless_rule"));
    return dynamic ? unknown("only Terraform knows the rules") : fail("it has no stateless_rule");
  },
};
