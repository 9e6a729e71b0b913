import type { ResourceControlService } from "../../core/resource-control-services";

/** Every action of the services. A resource control policy cannot say `*` alone. */
export function everyAction(services: readonly ResourceControlService[]): string[] {
  return [...new Set(services)].sort().map((service) => `${service}:*`);
}

/**
 * Every action of the services that is called with AWS credentials. The others must stay open to callers outside the
 * organization, and a resource control policy has no NotAction: so what is called with credentials is listed instead.
 */
export function everySignedAction(services: readonly ResourceControlService[]): string[] {
  return [...new Set(services)].sort().flatMap((service) => SIGNED_ACTIONS[service] ?? [`${service}:*`]);
}

/**
 * Services with actions that callers without AWS credentials use.
 *
 * `sts`: AssumeRoleWithSAML and AssumeRoleWithWebIdentity come from identity providers, and TagSession and
 * SetSourceIdentity may accompany them; GetCallerIdentity needs no permission.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html
 *
 * `cognito-idp`: people who sign up and sign in have no AWS credentials, or a token of the user pool; without
 * `aws:PrincipalOrgID` an identity perimeter would take them for strangers.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html#user-pools-API-operations
 *
 * `cognito-identity`: so do people who get credentials from an identity pool.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
const SIGNED_ACTIONS: Partial<Record<ResourceControlService, readonly string[]>> = {
  sts: ["sts:AssumeRole", "sts:SetContext"],
  "cognito-idp": [
    "cognito-idp:*ProvisionedLimit",
    "cognito-idp:*WebACL*",
    "cognito-idp:Add*",
    "cognito-idp:Admin*",
    "cognito-idp:Create*",
    "cognito-idp:DeleteGroup",
    "cognito-idp:DeleteIdentityProvider",
    "cognito-idp:DeleteManaged*",
    "cognito-idp:DeleteResourceServer",
    "cognito-idp:DeleteTerms",
    "cognito-idp:DeleteUserPool*",
    "cognito-idp:Describe*",
    "cognito-idp:GetCSVHeader",
    "cognito-idp:GetGroup",
    "cognito-idp:GetIdentityProvider*",
    "cognito-idp:GetLogDelivery*",
    "cognito-idp:GetSigningCertificate",
    "cognito-idp:GetUICustomization",
    "cognito-idp:GetUserPool*",
    "cognito-idp:ListGroups",
    "cognito-idp:ListIdentityProviders",
    "cognito-idp:ListResource*",
    "cognito-idp:ListT*",
    "cognito-idp:ListUser*",
    "cognito-idp:SetLog*",
    "cognito-idp:SetRisk*",
    "cognito-idp:SetUI*",
    "cognito-idp:SetUserPool*",
    "cognito-idp:StartUserImport*",
    "cognito-idp:StopUserImport*",
    "cognito-idp:TagResource",
    "cognito-idp:UntagResource",
    "cognito-idp:UpdateGroup",
    "cognito-idp:UpdateIdentityProvider",
    "cognito-idp:UpdateManaged*",
    "cognito-idp:UpdateResourceServer",
    "cognito-idp:UpdateTerms",
    "cognito-idp:UpdateUserPool*",
  ],
  "cognito-identity": [
    "cognito-identity:Create*",
    "cognito-identity:Delete*",
    "cognito-identity:Describe*",
    "cognito-identity:GetIdentityP*",
    "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    "cognito-identity:GetPrincipalTag*",
    "cognito-identity:List*",
    "cognito-identity:Lookup*",
    "cognito-identity:Merge*",
    "cognito-identity:Set*",
    "cognito-identity:TagResource",
    "cognito-identity:UnlinkDeveloperIdentity",
    "cognito-identity:UntagResource",
    "cognito-identity:Update*",
  ],
};
