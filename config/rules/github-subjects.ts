import { quote } from "../text";
import type { Rule } from "./rule";

const GITHUB = "token.actions.githubusercontent.com";

/**
 * Every customer of GitHub has the same issuer, and can choose the audience; the subject alone tells them apart. The
 * owner must be whole before the first wildcard: repo:acme* is repo:acme-strangers/... too.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const NAMES_OWNER = /^(repo:[^/*?]+\/|(enterprise|repository_owner|repository_owner_id):[^:*?]+(:|$))/;

export const githubSubjects: Rule = {
  id: "LZ-CFG-175",
  title: "Subjects of GitHub Actions name their owner",
  *check({ settings: { organizationPolicies } }) {
    const { trustedOidc } = organizationPolicies.resourceControl.oidcAudience;
    for (const [index, { provider, subjects, audiences }] of trustedOidc.entries()) {
      if (provider !== GITHUB) continue;
      const path = ["organizationPolicies", "resourceControl", "oidcAudience", "trustedOidc", index];
      if (subjects.length === 0 && audiences.length > 0) {
        yield {
          path,
          message: "must have subjects, such as repo:example/*: any customer of GitHub can ask for any audience",
        };
      }
      for (const [position, subject] of subjects.entries()) {
        if (NAMES_OWNER.test(subject)) continue;
        yield {
          path: [...path, "subjects", position],
          message: `must name the owner before any wildcard, such as repo:example/*, got ${quote(subject)}`,
        };
      }
    }
  },
};
