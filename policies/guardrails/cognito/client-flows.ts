import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { isReference, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** Flows in which the password itself travels, or tokens stand in a URL. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  explicit_auth_flows: [
    "ADMIN_NO_SRP_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_USER_PASSWORD_AUTH",
    "USER_PASSWORD_AUTH",
  ],
  allowed_oauth_flows: ["implicit"],
};

/** LZ-COGNITO-07. */
export const cognitoClientFlows: Guardrail = {
  id: "LZ-COGNITO-07",
  title: "clients of user pools take neither plain passwords nor the implicit grant",
  why: "The application sees the password, or the token stands in the browser's history (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html).",
  fix: "set explicitAuthFlows to ALLOW_USER_SRP_AUTH and ALLOW_REFRESH_TOKEN_AUTH, and allowedOauthFlows to code",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_cognito_user_pool_client", "aws_cognito_managed_user_pool_client"],
  judge: ({ body }) => all(Object.entries(REFUSED).map(([argument, refused]) => flows(body, argument, refused))),
};

function flows(body: ResourceBody, argument: string, refused: readonly string[]): Judgement {
  const values = textsOf(body[argument]);
  const found = values.filter((flow) => refused.includes(flow));
  if (found.length > 0) return fail(`${argument} holds ${found.join(", ")}`);
  return values.some(isReference) ? unknown(`${argument} is a reference`) : pass(`${argument} holds none of these`);
}
