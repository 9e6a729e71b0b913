import { matchingActions } from "../../../core/iam-actions/list";
import { DATA_SERVICES, IDENTITY_PERIMETER_SERVICES } from "../../../core/resource-control-services";
import { identityPerimeter } from "../../../policies/resource-control/identity-perimeter";
import type { Asking } from "../../support/policy-decision";
import {
  ANONYMOUS,
  type Case,
  CONTEXT,
  decided,
  FOREIGN_DEPLOYER,
  FOREIGN_ROLE,
  LONE_ROLE,
  OBJECT,
  OWN_ROLE,
} from "./requests";

const TRUSTED = { arn: "arn:aws:iam::777777777777:role/log-reader", organizationId: "o-partner1111" };
const SECRET = "arn:aws:secretsmanager:eu-west-1:444444444444:secret:db";
const ROLE = "arn:aws:iam::444444444444:role/app";

const perimeter = identityPerimeter(CONTEXT, {
  services: DATA_SERVICES,
  trustedAccountIds: ["777777777777"],
  exceptResources: ["arn:aws:s3:::acme-downloads/*"],
  exclusionTag: "perimeter-exception",
});

const CASES: readonly Case[] = [
  ["a role of the organization", OWN_ROLE, "s3:GetObject", OBJECT, {}, "not denied"],
  ["a role of another organization", FOREIGN_ROLE, "s3:GetObject", OBJECT, {}, "denied"],
  ["a role of an account in no organization", LONE_ROLE, "secretsmanager:GetSecretValue", SECRET, {}, "denied"],
  ["another organization's role of the deployer's name", FOREIGN_DEPLOYER, "sts:AssumeRole", ROLE, {}, "denied"],
  ["somebody without credentials", ANONYMOUS, "s3:GetObject", OBJECT, {}, "denied"],
  ["a trusted account", TRUSTED, "s3:GetObject", OBJECT, {}, "not denied"],
  [
    "an AWS service, whoever made it come",
    { service: "cloudtrail.amazonaws.com" },
    "s3:PutObject",
    OBJECT,
    { "aws:SourceAccount": "999999999999" },
    "not denied",
  ],
  [
    "the load balancers' account of a governed region",
    { arn: "arn:aws:iam::156460612806:root" },
    "s3:PutObject",
    OBJECT,
    {},
    "not denied",
  ],
  [
    "the load balancers' account of another region",
    { arn: "arn:aws:iam::054676820928:root" },
    "s3:PutObject",
    OBJECT,
    {},
    "denied",
  ],
  [
    "a service-linked role of another account",
    { arn: "arn:aws:iam::999999999999:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig" },
    "s3:PutObject",
    OBJECT,
    {},
    "not denied",
  ],
  ["a resource that is left out", ANONYMOUS, "s3:GetObject", "arn:aws:s3:::acme-downloads/a.zip", {}, "not denied"],
  [
    "a resource with the tag",
    FOREIGN_ROLE,
    "secretsmanager:GetSecretValue",
    SECRET,
    { "aws:ResourceTag/perimeter-exception": "true" },
    "not denied",
  ],
  [
    "a resource with another value of the tag",
    FOREIGN_ROLE,
    "secretsmanager:GetSecretValue",
    SECRET,
    { "aws:ResourceTag/perimeter-exception": "false" },
    "denied",
  ],
  ["a person of an identity provider", { federated: "saml" }, "sts:AssumeRoleWithSAML", ROLE, {}, "not denied"],
  ["a workload of one", { federated: "oidc" }, "sts:AssumeRoleWithWebIdentity", ROLE, {}, "not denied"],
  ["tags of such a session", { federated: "saml" }, "sts:TagSession", ROLE, {}, "not denied"],
  ["a service outside of the perimeter", FOREIGN_ROLE, "events:PutEvents", "*", {}, "not denied"],
];

test.each(CASES)("%s", (...each) => {
  expect(decided(perimeter, each)).toBe(each[5]);
});

test("resources of the management account are not bound", () => {
  const stranger: Case = ["", FOREIGN_ROLE, "s3:GetObject", OBJECT, {}, "not denied"];
  expect(decided(perimeter, stranger, CONTEXT.managementAccountId)).toBe("not denied");
});

test("without exceptions it guards every resource, and names no role", () => {
  const [statement] = identityPerimeter(CONTEXT, { services: ["s3"] }).statements;
  expect(statement).toEqual({
    Sid: "IdentityPerimeter",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:*"],
    Resource: "*",
    Condition: {
      StringNotEqualsIfExists: {
        "aws:PrincipalOrgID": "o-acmeacme11",
        "aws:PrincipalAccount": ["127311923021", "156460612806"],
      },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  });
});

describe("callers without credentials of AWS", () => {
  const POOL = "arn:aws:cognito-idp:eu-west-1:444444444444:userpool/eu-west-1_abc";

  // What browsers and phones call, without credentials or with a token of the pool.
  const OPEN: Readonly<Record<string, string>> = {
    "cognito-idp":
      "AssociateSoftwareToken ChangePassword CompleteWebAuthnRegistration ConfirmDevice ConfirmForgotPassword ConfirmSignUp " +
      "DeleteUser DeleteUserAttributes DeleteWebAuthnCredential ForgetDevice ForgotPassword GetDevice " +
      "GetTokensFromRefreshToken GetUser GetUserAttributeVerificationCode GetUserAuthFactors GlobalSignOut InitiateAuth " +
      "ListDevices ListWebAuthnCredentials ResendConfirmationCode RespondToAuthChallenge RevokeToken SetUserMFAPreference " +
      "SetUserSettings SignUp StartWebAuthnRegistration UpdateAuthEventFeedback UpdateDeviceStatus UpdateUserAttributes " +
      "VerifySoftwareToken VerifyUserAttribute",
    "cognito-identity": "GetCredentialsForIdentity GetId GetOpenIdToken UnlinkIdentity",
    sts: "AssumeRoleWithSAML AssumeRoleWithWebIdentity GetCallerIdentity SetSourceIdentity TagSession",
  };

  const open = Object.entries(OPEN).flatMap(([service, names]) => names.split(" ").map((name) => `${service}:${name}`));
  const cognito = identityPerimeter(CONTEXT, { services: ["cognito-idp", "cognito-identity", "sts"] });

  test.each(open)("%s stays open to everybody", (action) => {
    expect(decided(cognito, ["", ANONYMOUS, action, POOL, {}, "not denied"])).toBe("not denied");
  });

  test("every other action of Cognito that AWS has is closed to strangers, and open to the organization", () => {
    const closed = ["cognito-idp:*", "cognito-identity:*"]
      .flatMap((service) => matchingActions(service).map(({ name }) => name))
      .filter((action) => !open.includes(action));
    expect(closed.length).toBeGreaterThan(80);
    const passes = (principal: Asking) =>
      closed.filter((action) => decided(cognito, ["", principal, action, POOL, {}, "denied"]) === "not denied");
    expect(passes(FOREIGN_ROLE)).toEqual([]);
    expect(passes(OWN_ROLE)).toEqual(closed);
  });

  test("Cognito is outside unless it is asked for, and what nobody signs cannot be asked for", () => {
    expect(DATA_SERVICES).not.toContain("cognito-idp");
    expect(IDENTITY_PERIMETER_SERVICES).not.toEqual(expect.arrayContaining(["rolesanywhere"]));
    expect(IDENTITY_PERIMETER_SERVICES).not.toEqual(expect.arrayContaining(["signin"]));
    expect(IDENTITY_PERIMETER_SERVICES).not.toEqual(expect.arrayContaining(["ecr-public"]));
  });
});

test("who is not bound stands in the description", () => {
  expect(perimeter.exemptions).toBe(
    "AWS services, the accounts with which load balancers of the governed regions write logs, the accounts 777777777777, resources with the tag perimeter-exception=true, the resources arn:aws:s3:::acme-downloads/*",
  );
});
