import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const trustedAccounts: Rule = {
  id: "LZ-CFG-176",
  title: "Accounts that resource control policies trust are others', and named once",
  needsLock: true,
  *check({ settings, lock }) {
    const { identityPerimeter, confusedDeputy } = settings.organizationPolicies.resourceControl;
    const own = new Set([...settings.accounts.flatMap(({ id }) => id ?? []), ...Object.values(lock.accounts)]);
    for (const [name, { trustedAccounts: trusted }] of Object.entries({ identityPerimeter, confusedDeputy })) {
      const path = ["organizationPolicies", "resourceControl", name, "trustedAccounts"];
      for (const { entry, index, first } of repeated(trusted, ({ accountId }) => accountId)) {
        yield {
          path: [...path, index, "accountId"],
          message: `duplicates ${path.join(".")}[${first}].accountId ${quote(entry.accountId)}`,
        };
      }
      for (const [index, { accountId }] of trusted.entries()) {
        if (!own.has(accountId)) continue;
        yield {
          path: [...path, index, "accountId"],
          message: `must not be an account of the organization, which is trusted anyway, got ${quote(accountId)}`,
        };
      }
    }
  },
};
