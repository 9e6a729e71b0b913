import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-COGNITO-04. */
export const cognitoMfa: Guardrail = {
  id: "LZ-COGNITO-04",
  title: "user pools have multi-factor authentication",
  why: "A password that was stolen elsewhere opens the account (Security Hub Cognito.5).",
  fix: 'set mfaConfiguration: "ON", or "OPTIONAL" while users enrol, and softwareTokenMfaConfiguration',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool"],
  judge: ({ body }) => mustBe(body, "mfa_configuration", "ON", "OPTIONAL"),
};
