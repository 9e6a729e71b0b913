import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-COGNITO-06. */
export const cognitoSelfSignUp: Guardrail = {
  id: "LZ-COGNITO-06",
  title: "administrators alone create users",
  why: "Cognito's default lets whoever finds the client's id make a user (https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-admin-create-user-policy.html).",
  fix: "set adminCreateUserConfig: { allowAdminCreateUserOnly: true }, or acknowledge why strangers may sign up",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool"],
  judge({ body }) {
    const configs = blocksOf(body, "admin_create_user_config");
    if (configs.length === 0) return fail("admin_create_user_config is not set");
    return all(configs.map((config) => mustBeTrue(config, "allow_admin_create_user_only")));
  },
};
