import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-COGNITO-03. */
export const cognitoIdentityPool: Guardrail = {
  id: "LZ-COGNITO-03",
  title: "identity pools give nothing to guests",
  why: "A guest gets AWS credentials without signing in (Security Hub Cognito.2).",
  fix: "set allowUnauthenticatedIdentities: false",
  severity: "high",
  controls: { fsbp: ["Cognito.2"], cis: [] },
  types: ["aws_cognito_identity_pool"],
  judge: ({ body }) => mayBe(body, "allow_unauthenticated_identities", false),
};
