import type { Guardrail } from "../guardrail";
import { all, mustBeTrue, pass, within } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-WAF-06. */
export const wafMetrics: Guardrail = {
  id: "LZ-WAF-06",
  title: "every rule of web ACLs and rule groups has metrics",
  why: "Without them no alarm sees an attack, nor a rule that hits one's own callers (Security Hub WAF.12).",
  fix: "set visibilityConfig with cloudwatchMetricsEnabled: true of each rule",
  severity: "medium",
  controls: { fsbp: ["WAF.12"], cis: [] },
  types: ["aws_wafv2_web_acl", "aws_wafv2_rule_group"],
  judge({ body }) {
    const rules = blocksOf(body, "rule");
    if (rules.length === 0) return pass("it has no rule");
    return all(
      rules.map((rule) =>
        within(
          `rule ${String(rule.name)}`,
          mustBeTrue(blocksOf(rule, "visibility_config")[0] ?? {}, "cloudwatch_metrics_enabled"),
        ),
      ),
    );
  },
};
