import type { Placement } from "../placement";

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
