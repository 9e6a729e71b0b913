import type { Statement } from "../document";
import type { Control } from "../organization/control";
import { denyEverybody } from "./statement";

/** An OpenID Connect provider, and who of it may assume roles. */
export interface TrustedOidcProvider {
  /** Host and path of the issuer, without https://, such as token.actions.githubusercontent.com. */
  readonly provider: string;
  /** Values of the claim `sub`, with * for any characters, such as repo:example/*. @default - any */
  readonly subjects?: readonly string[];
  /** Values of the claim `aud`, such as sts.amazonaws.com. @default - any */
  readonly audiences?: readonly string[];
}

export interface OidcAudienceSettings {
  /** At least one. */
  readonly trusted: readonly TrustedOidcProvider[];
  /** Whether identities of every other provider are denied. */
  readonly denyOthers: boolean;
}

const ASSUME = ["sts:AssumeRoleWithWebIdentity"];

/**
 * Holds roles to the organization's own part of a provider that many organizations share: a trust policy that forgets to
 * name the part would let in every customer of the provider.
 */
export function oidcAudience({ trusted, denyOthers }: OidcAudienceSettings): Control {
  const providers = trusted.map(({ provider }) => provider).sort();
  return {
    id: "oidc-audience",
    denies: denyOthers
      ? `assuming roles by identities of other OpenID Connect providers than ${providers.join(", ")}, or of others' part of them`
      : `assuming roles by identities of others' part of ${providers.join(", ")}`,
    why: "A role that trusts a shared provider without naming whom would be assumed by any of its customers.",
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html",
    statements: [...trusted.flatMap(pinned), ...(denyOthers ? [othersDenied(trusted)] : [])],
  };
}

/** A statement for each claim: in one they would have to be wrong both. Null: other providers' tokens are not meant. */
function pinned({ provider, subjects = [], audiences = [] }: TrustedOidcProvider): Statement[] {
  const claims = [
    { claim: "sub", name: "Subject", values: subjects },
    { claim: "aud", name: "Audience", values: audiences },
  ];
  return claims
    .filter(({ values }) => values.length > 0)
    .map(({ claim, name, values }) =>
      denyEverybody({
        sid: `Oidc${name}${camelCase(provider)}`,
        actions: ASSUME,
        condition: {
          Null: { [`${provider}:${claim}`]: "false" },
          StringNotLike: { [`${provider}:${claim}`]: [...values].sort() },
        },
      }),
    );
}

/** Every token has a subject, and its condition key begins with the provider: one of none of them is another's. */
function othersDenied(trusted: readonly TrustedOidcProvider[]): Statement {
  const subjects = trusted.map(({ provider }) => [`${provider}:sub`, "true"] as const);
  return denyEverybody({
    sid: "OidcOtherProviders",
    actions: ASSUME,
    condition: { Null: Object.fromEntries(subjects) },
  });
}

/** token.actions.githubusercontent.com -> TokenActionsGithubusercontentCom */
function camelCase(provider: string): string {
  return provider
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
