import { quota, QUOTAS } from "../../core/quotas";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const quotaExists: Rule = {
  id: "LZ-CFG-052",
  title: "Quota ids are known",
  *check({ settings: { quotas } }) {
    for (const id of Object.keys(quotas)) {
      if (Object.hasOwn(QUOTAS, id)) continue;
      yield {
        path: ["quotas", id],
        atKey: true,
        message: `no quota is called ${quote(id)}`,
        hint: didYouMean(id, Object.keys(QUOTAS)) ?? "docs/configuration.md lists them",
      };
    }
  },
};

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
