import { UserPoolClient } from "../../../modules/cognito/user-pool-client";
import type { UserPoolClientProps } from "../../../modules/cognito/user-pool-client-props";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const CLIENT = "aws_cognito_user_pool_client";
const POOL_ID = "eu-west-1_abcdefghi";

const client = (props: Partial<UserPoolClientProps> = {}): StackJson =>
  synth(
    (stack) =>
      new UserPoolClient(stack, "web", {
        placement: stack.in("eu-west-1"),
        userPoolId: POOL_ID,
        name: "web",
        ...props,
      }),
  );

const CALLBACKS = { callbackUrls: ["https://rfp.example.com/signed-in"] };

describe("UserPoolClient", () => {
  test("has no secret, SRP and refreshing alone, short tokens, and tells nobody who is a user", () => {
    expect(bodiesOf(client(), CLIENT)).toEqual([
      {
        provider: "aws.eu-west-1",
        user_pool_id: POOL_ID,
        name: "web",
        explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
        prevent_user_existence_errors: "ENABLED",
        enable_token_revocation: true,
        access_token_validity: 60,
        id_token_validity: 60,
        refresh_token_validity: 12,
        token_validity_units: [{ access_token: "minutes", id_token: "minutes", refresh_token: "hours" }],
        auth_session_validity: 3,
        write_attributes: ["email", "family_name", "given_name", "locale", "name", "zoneinfo"],
        // Said in full: what is left out, the provider keeps as it was, and OAuth would stay on after it was taken away.
        allowed_oauth_flows_user_pool_client: false,
        allowed_oauth_flows: [],
        allowed_oauth_scopes: [],
        callback_urls: [],
        logout_urls: [],
      },
    ]);
  });

  test("takes the authorization code grant alone, sorted so that no order is a change", () => {
    const json = client({
      hostedSignIn: {
        callbackUrls: ["https://b.example.com/in", "https://a.example.com/in"],
        logoutUrls: ["https://b.example.com/", "https://a.example.com/"],
        scopes: ["profile", "openid"],
      },
    });
    expect(resourceOf(json, CLIENT)).toMatchObject({
      allowed_oauth_flows_user_pool_client: true,
      allowed_oauth_flows: ["code"],
      allowed_oauth_scopes: ["openid", "profile"],
      callback_urls: ["https://a.example.com/in", "https://b.example.com/in"],
      logout_urls: ["https://a.example.com/", "https://b.example.com/"],
      supported_identity_providers: ["COGNITO"],
    });
  });

  test("asks for openid and email where nothing else is said", () => {
    const body = resourceOf(client({ hostedSignIn: CALLBACKS }), CLIENT);
    expect(body).toMatchObject({ allowed_oauth_scopes: ["email", "openid"], logout_urls: [] });
  });

  test("rotates refresh tokens without the flow that would hand out the same one", () => {
    expect(resourceOf(client({ refreshTokenRotation: {} }), CLIENT)).toMatchObject({
      explicit_auth_flows: ["ALLOW_USER_SRP_AUTH"],
      refresh_token_rotation: [{ feature: "ENABLED", retry_grace_period_seconds: 0 }],
    });
  });

  test("has what it is asked for beside that", () => {
    const json = client({
      tokens: { accessInMinutes: 5, idInMinutes: 1440, refreshInHours: 720 },
      signInSessionInMinutes: 15,
      writableAttributes: ["name", "email"],
    });
    expect(resourceOf(json, CLIENT)).toMatchObject({
      access_token_validity: 5,
      id_token_validity: 1440,
      refresh_token_validity: 720,
      auth_session_validity: 15,
      write_attributes: ["email", "name"],
    });
  });
});

describe("UserPoolClient refuses", () => {
  const urls = "must be https:// URLs of a host, without '*', '#' and credentials, got";
  test.each<[string, Partial<UserPoolClientProps>, string]>([
    ["a name with a slash", { name: "a/b" }, "name must be 1-128"],
    [
      "access for 4 minutes",
      { tokens: { accessInMinutes: 4 } },
      "tokens.accessInMinutes must be a whole number from 5 to 1440, got 4",
    ],
    ["access for two days", { tokens: { accessInMinutes: 2880 } }, "from 5 to 1440, got 2880"],
    [
      "an ID for 4 minutes",
      { tokens: { idInMinutes: 4 } },
      "tokens.idInMinutes must be a whole number from 5 to 1440, got 4",
    ],
    [
      "a session of no hours",
      { tokens: { refreshInHours: 0 } },
      "tokens.refreshInHours must be a whole number from 1 to 720, got 0",
    ],
    ["a session of ten years", { tokens: { refreshInHours: 87_600 } }, "from 1 to 720, got 87600"],
    [
      "a long grace",
      { refreshTokenRotation: { gracePeriodInSeconds: 61 } },
      "refreshTokenRotation.gracePeriodInSeconds must be a whole number from 0 to 60, got 61",
    ],
    [
      "a long sign-in",
      { signInSessionInMinutes: 16 },
      "signInSessionInMinutes must be a whole number from 3 to 15, got 16",
    ],
    [
      "no callback",
      { hostedSignIn: { callbackUrls: [] } },
      "hostedSignIn.callbackUrls must name at least one URL, got none",
    ],
    ["http", { hostedSignIn: { callbackUrls: ["http://rfp.example.com/"] } }, `${urls} 'http://rfp.example.com/'`],
    ["localhost", { hostedSignIn: { callbackUrls: ["https://localhost:5173/"] } }, `${urls} 'https://localhost:5173/'`],
    ["any host", { hostedSignIn: { callbackUrls: ["https://*.example.com/"] } }, `${urls} 'https://*.example.com/'`],
    ["a fragment", { hostedSignIn: { callbackUrls: ["https://a.example.com/#x"] } }, urls],
    ["credentials", { hostedSignIn: { callbackUrls: ["https://me:secret@a.example.com/"] } }, urls],
    ["an app's own scheme", { hostedSignIn: { callbackUrls: ["myapp://in"] } }, urls],
    ["no URL at all", { hostedSignIn: { callbackUrls: ["rfp"] } }, urls],
    [
      "http after signing out",
      { hostedSignIn: { ...CALLBACKS, logoutUrls: ["http://a.example.com/"] } },
      "hostedSignIn.logoutUrls",
    ],
    [
      "too many callbacks",
      { hostedSignIn: { callbackUrls: Array.from({ length: 101 }, (_, index) => `https://a.example.com/${index}`) } },
      "hostedSignIn.callbackUrls must be at most 100, got 101",
    ],
    [
      "no openid",
      { hostedSignIn: { ...CALLBACKS, scopes: ["email"] } },
      "hostedSignIn.scopes must hold 'openid', got 'email'",
    ],
  ])("%s", (_, props, message) => {
    expect(() => client(props)).toThrow(message);
  });
});
