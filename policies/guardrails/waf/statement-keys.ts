import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { keysWithin } from "./statements";

/** LZ-WAF-02. CDKTF writes an untyped statement as it is given, so a key in camelCase reaches Terraform, which refuses it. */
export const wafStatementKeys: Guardrail = {
  id: "LZ-WAF-02",
  title: "WAF rules are written in Terraform's names",
  why: "The statement of a WAF rule has no type in the bindings, so a key in camelCase is first refused at the plan (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl).",
  fix: "write the statement in snake_case, such as managed_rule_group_statement",
  severity: "high",
  controls: { fsbp: ["WAF.10"], cis: [] },
  types: ["aws_wafv2_web_acl", "aws_wafv2_rule_group"],
  judge({ body }) {
    const keys = [...new Set(keysWithin(body.rule))].filter((key) => /[A-Z]/.test(key));
    return keys.length > 0 ? fail(`it holds ${keys.join(", ")}`) : pass("every key is in snake_case");
  },
};
