import { QUOTAS } from "../../core/quotas";
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
