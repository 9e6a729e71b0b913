import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { clientProblem } from "./user-pool-client-problem";
import type { HostedSignIn, UserPoolClientProps } from "./user-pool-client-props";

const WRITABLE = ["email", "family_name", "given_name", "locale", "name", "zoneinfo"];

/**
 * An application that signs users of a pool in: without a secret, since a browser keeps none, and without any flow in
 * which the password itself travels. Tokens can be revoked, and nobody learns from an error whether a user exists.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html
 */
export class UserPoolClient extends Construct {
  public readonly clientId: string;

  constructor(scope: Construct, id: string, props: UserPoolClientProps) {
    super(scope, id);
    const problem = clientProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { accessInMinutes = 60, idInMinutes = 60, refreshInHours = 12 } = props.tokens ?? {};
    const rotation = props.refreshTokenRotation;
    const client = new CognitoUserPoolClient(this, "client", {
      ...props.placement,
      userPoolId: props.userPoolId,
      name: props.name,
      // Cognito takes no rotation beside the flow that hands out the same token for ever.
      explicitAuthFlows: [
        "ALLOW_USER_SRP_AUTH",
        ...(rotation === undefined ? ["ALLOW_REFRESH_TOKEN_AUTH"] : []),
      ].sort(),
      preventUserExistenceErrors: "ENABLED",
      enableTokenRevocation: true,
      accessTokenValidity: accessInMinutes,
      idTokenValidity: idInMinutes,
      refreshTokenValidity: refreshInHours,
      tokenValidityUnits: [{ accessToken: "minutes", idToken: "minutes", refreshToken: "hours" }],
      authSessionValidity: props.signInSessionInMinutes ?? 3,
      refreshTokenRotation: rotation && [
        { feature: "ENABLED", retryGracePeriodSeconds: rotation.gracePeriodInSeconds ?? 0 },
      ],
      writeAttributes: [...(props.writableAttributes ?? WRITABLE)].sort(),
      ...oauth(props.hostedSignIn),
    });
    this.clientId = client.id;
  }
}

/** Off is said in full: what is left out here, the provider keeps as it was, and OAuth would stay on. */
function oauth(hosted: HostedSignIn | undefined) {
  if (hosted === undefined) {
    const none = { allowedOauthFlows: [], allowedOauthScopes: [], callbackUrls: [], logoutUrls: [] };
    return { allowedOauthFlowsUserPoolClient: false, ...none };
  }
  return {
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthFlows: ["code"],
    allowedOauthScopes: [...(hosted.scopes ?? ["openid", "email"])].sort(),
    callbackUrls: [...hosted.callbackUrls].sort(),
    logoutUrls: [...(hosted.logoutUrls ?? [])].sort(),
    supportedIdentityProviders: ["COGNITO"],
  };
}
