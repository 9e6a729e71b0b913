import { oidcAudience } from "../../../policies/resource-control/oidc-audience";
import { type Case, decided, FOREIGN_ROLE, OWN_ROLE } from "./requests";

const GITHUB = "token.actions.githubusercontent.com";
const GITLAB = "gitlab.com";
const ROLE = "arn:aws:iam::444444444444:role/deploy";
const ASSUME = "sts:AssumeRoleWithWebIdentity";

const trusted = [
  { provider: GITHUB, subjects: ["repo:acme/*", "repo:acme-labs/*"], audiences: ["sts.amazonaws.com"] },
  { provider: GITLAB, subjects: ["project_path:acme/*"] },
];
const pinned = oidcAudience({ trusted, denyOthers: false });
const closed = oidcAudience({ trusted, denyOthers: true });

const token = (provider: string, sub: string, aud = "sts.amazonaws.com") => ({
  [`${provider}:sub`]: sub,
  [`${provider}:aud`]: aud,
});
const github = { federated: GITHUB };

const CASES: readonly Case[] = [
  ["our repositories", github, ASSUME, ROLE, token(GITHUB, "repo:acme/app:ref:refs/heads/main"), "not denied"],
  ["our second organization's", github, ASSUME, ROLE, token(GITHUB, "repo:acme-labs/a:pull_request"), "not denied"],
  ["somebody else's repositories", github, ASSUME, ROLE, token(GITHUB, "repo:stranger/app:ref:x"), "denied"],
  ["a name that begins with ours", github, ASSUME, ROLE, token(GITHUB, "repo:acme-evil/app:ref:x"), "denied"],
  ["a token for another audience", github, ASSUME, ROLE, token(GITHUB, "repo:acme/app:ref:x", "other"), "denied"],
  ["another provider's, ours", { federated: GITLAB }, ASSUME, ROLE, token(GITLAB, "project_path:acme/a"), "not denied"],
  ["another provider's, not ours", { federated: GITLAB }, ASSUME, ROLE, token(GITLAB, "project_path:evil/a"), "denied"],
  ["a role that assumes a role", OWN_ROLE, "sts:AssumeRole", ROLE, {}, "not denied"],
  ["a stranger: the identity perimeter's matter", FOREIGN_ROLE, "sts:AssumeRole", ROLE, {}, "not denied"],
  ["people of an identity provider", { federated: "saml" }, "sts:AssumeRoleWithSAML", ROLE, {}, "not denied"],
];

test.each(CASES)("%s", (...each) => {
  expect(decided(pinned, each)).toBe(each[5]);
  expect(decided(closed, each)).toBe(each[5]);
});

test("other providers are denied only if that is asked for", () => {
  const cluster = "oidc.eks.eu-west-1.amazonaws.com/id/ABC";
  const other: Case = ["", { federated: cluster }, ASSUME, ROLE, token(cluster, "system:serviceaccount:a:b"), "denied"];
  expect(decided(pinned, other)).toBe("not denied");
  expect(decided(closed, other)).toBe("denied");
});

test("every claim has a statement of its own, with a stable name", () => {
  expect(closed.statements.map(({ Sid }) => Sid)).toEqual([
    "OidcSubjectTokenActionsGithubusercontentCom",
    "OidcAudienceTokenActionsGithubusercontentCom",
    "OidcSubjectGitlabCom",
    "OidcOtherProviders",
  ]);
});
