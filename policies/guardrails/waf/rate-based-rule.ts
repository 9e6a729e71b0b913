import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { statementKinds } from "./statements";

/** LZ-WAF-03. A rate-based rule may stand in a rule group, which the JSON of a reference does not show. */
export const wafRateBasedRule: Guardrail = {
  id: "LZ-WAF-03",
  title: "web ACLs limit the rate of requests",
  why: "Without a rate-based rule a few sources can take all there is, or guess passwords as fast as they like (https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html).",
  fix: "add a rule with a rate_based_statement, or the rules of baselineRules",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_wafv2_web_acl"],
  judge({ body }) {
    if (body.rule_json !== undefined) return unknown("rule_json is not read");
    const kinds = statementKinds(body.rule);
    if (kinds.has("rate_based_statement")) return pass("it has a rate-based rule");
    if (kinds.has("rule_group_reference_statement")) return unknown("a rule group may hold a rate-based rule");
    return fail("no rule is rate-based");
  },
};
