import type { Guardrail } from "../guardrail";
import { all, fail, mustBeAtLeast, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-COGNITO-02. */
export const cognitoPasswordPolicy: Guardrail = {
  id: "LZ-COGNITO-02",
  title: "user pools ask for long passwords of every kind",
  why: "Short passwords are guessed (Security Hub Cognito.3).",
  fix: "set passwordPolicy with minimumLength of at least 8 and all four kinds of characters",
  severity: "medium",
  controls: { fsbp: ["Cognito.3"], cis: [] },
  types: ["aws_cognito_user_pool"],
  judge({ body }) {
    const policies = blocksOf(body, "password_policy");
    if (policies.length === 0) return fail("password_policy is not set");
    return all(
      policies.flatMap((policy) => [
        mustBeAtLeast(policy, "minimum_length", 8),
        ...["lowercase", "uppercase", "numbers", "symbols"].map((kind) => mustBeTrue(policy, `require_${kind}`)),
      ]),
    );
  },
};
