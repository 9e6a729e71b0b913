import type { Guardrail } from "../guardrail";
import { all, fail, mustBe, unknown } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-COGNITO-05. */
export const cognitoThreatProtection: Guardrail = {
  id: "LZ-COGNITO-05",
  title: "user pools block sign-ins that threat protection holds for risky",
  why: "Without it, or with AUDIT alone, stolen passwords are tried until one works (Security Hub Cognito.1).",
  fix: 'set userPoolTier: "PLUS" and userPoolAddOns: { advancedSecurityMode: "ENFORCED" }',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool"],
  judge({ body }) {
    if (isDynamic(body, "user_pool_add_ons")) return unknown("user_pool_add_ons is made by Terraform");
    const addOns = blocksOf(body, "user_pool_add_ons");
    if (addOns.length === 0) return fail("user_pool_add_ons is not set");
    return all(addOns.map((each) => mustBe(each, "advanced_security_mode", "ENFORCED")));
  },
};
