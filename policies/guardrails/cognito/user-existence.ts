import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-COGNITO-08. */
export const cognitoUserExistence: Guardrail = {
  id: "LZ-COGNITO-08",
  title: "clients of user pools do not tell whether a user exists",
  why: "Strangers collect names to try passwords on (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html).",
  fix: 'set preventUserExistenceErrors: "ENABLED"',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool_client", "aws_cognito_managed_user_pool_client"],
  judge: ({ body }) => mustBe(body, "prevent_user_existence_errors", "ENABLED"),
};
