import { quota } from "../../core/quotas";
import type { Rule } from "./rule";

export const quotaReached: Rule = {
  id: "LZ-CFG-053",
  title: "The organization stays within AWS quotas",
  severity: "warning",
  needs: ["quotas"],
  *check({ settings: { accounts, organizationalUnits, quotas } }) {
    const counts = [
      { id: "organizations-accounts", path: ["accounts"], got: accounts.length, what: "accounts" },
      {
        id: "organizations-ous",
        path: ["organizationalUnits"],
        got: organizationalUnits.length,
        what: "organizational units",
      },
    ] as const;
    for (const { id, path, got, what } of counts) {
      const limit = quota(id, quotas);
      if (got <= limit) continue;
      yield {
        path,
        message: `AWS allows ${limit} ${what} unless the quota was raised, got ${got}`,
        hint: `ask AWS for more, then set quotas.${id}`,
      };
    }
  },
};
