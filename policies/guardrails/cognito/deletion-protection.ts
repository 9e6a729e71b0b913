import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-COGNITO-01. */
export const cognitoDeletionProtection: Guardrail = {
  id: "LZ-COGNITO-01",
  title: "user pools are protected from deletion",
  why: "With the pool every account and password of its users is gone (Security Hub Cognito.6; https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html).",
  fix: 'set deletionProtection: "ACTIVE"',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool"],
  judge: ({ body }) => mustBe(body, "deletion_protection", "ACTIVE"),
};
