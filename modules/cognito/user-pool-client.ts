import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { clientProblem } from "./user-pool-client-problem";

/** How long tokens are good for. */
export interface TokenValidity {
  /** Minutes of the access token, 5-1440. A token that was stolen works this long. @default 60 */
  readonly accessInMinutes?: number;

  /** Minutes of the ID token, which an API's Cognito authorizer takes, 5-1440. @default 60 */
  readonly idInMinutes?: number;

  /** Hours until a user must sign in again, 1-720. @default 12 */
  readonly refreshInHours?: number;
}

/**
 * Sign-in on Cognito's own pages (`UserPoolDomain`), which hand a code to the application: OAuth 2.0's authorization
 * code grant. A client without a secret must send a code challenge (PKCE) along, and a library that does not is a fault:
 * Cognito takes requests without one too.
 *
 * https://docs.aws.amazon.com/cognito/latest/developerguide/using-pkce-in-authorization-code.html
 */
export interface HostedSignIn {
  /** Where codes may go: https:// URLs, compared letter by letter. */
  readonly callbackUrls: readonly string[];

  /** Where users may be sent after signing out. @default - none */
  readonly logoutUrls?: readonly string[];

  /** What tokens say and allow. @default - openid and email */
  readonly scopes?: readonly string[];
}

export interface UserPoolClientProps {
  readonly placement: Placement;

  /** The pool: `userPoolId` of a `UserPool`. */
  readonly userPoolId: string;

  /** Name of the client, 1-128 letters, digits, spaces and _ + = , . @ -. */
  readonly name: string;

  /** @default - access and ID tokens an hour, the session 12 hours */
  readonly tokens?: TokenValidity;

  /**
   * Whether each refresh gives a new refresh token, so that one that was stolen shows and stops. Applications then
   * refresh by GetTokensFromRefreshToken; those that know only REFRESH_TOKEN_AUTH cannot refresh at all.
   *
   * @default - the refresh token stays the same until it ends or is revoked
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
   */
  readonly refreshTokenRotation?: {
    /** Seconds that the old token still works, 0-60: for an answer that was lost on the way. @default 0 */
    readonly gracePeriodInSeconds?: number;
  };

  /** Minutes that a user has for all steps of a sign-in, 3-15. @default 3 */
  readonly signInSessionInMinutes?: number;

  /** @default - none: the application has its own sign-in, with SRP */
  readonly hostedSignIn?: HostedSignIn;

  /**
   * Attributes that users may change themselves, such as "name". AWS lets them change all of the standard ones.
   *
   * @default - their name, family name, given name, language, time zone and e-mail address, which is verified anew
   */
  readonly writableAttributes?: readonly string[];
}

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
