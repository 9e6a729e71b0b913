import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const path = ["organizationPolicies", "resourceControl", "oidcAudience", "trustedOidc"] as const;

export const trustedOidc: Rule = {
  id: "LZ-CFG-174",
  title: "OpenID Connect providers are named once, and say who of them is trusted",
  *check({ settings: { organizationPolicies } }) {
    const { trustedOidc: trusted } = organizationPolicies.resourceControl.oidcAudience;
    for (const { entry, index, first } of repeated(trusted, ({ provider }) => provider)) {
      yield {
        path: [...path, index, "provider"],
        message: `duplicates ${path.join(".")}[${first}].provider ${quote(entry.provider)}`,
      };
    }
    for (const [index, { subjects, audiences }] of trusted.entries()) {
      if (subjects.length + audiences.length > 0) continue;
      yield { path: [...path, index], message: "must have subjects or audiences: without them it trusts everybody" };
    }
  },
};
