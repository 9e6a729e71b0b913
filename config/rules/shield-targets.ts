import { targetsAccount } from "../targets";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";
import { targetReferences } from "./target-references";

export const shieldTargets: Rule = {
  id: "LZ-CFG-260",
  title: "Shield Advanced, once acknowledged, has an account to subscribe",
  needs: TARGETING_NEEDS,
  *check(input) {
    const { settings } = input;
    const { shield } = settings.services;
    if (shield === undefined) return;
    // A name that does not exist is a fault of its own, LZ-CFG-045, and was meant to match.
    if ([...targetReferences.check(input)].some(({ path }) => path[1] === "shield")) return;
    if (selectableAccounts(settings).some((account) => targetsAccount(shield.targets, account))) return;
    yield {
      path: ["services", "shield", "targets"],
      message: "must match at least one active account",
      hint: "the fee is the same for one account and for all of them; targets: {} subscribes every active account",
    };
  },
};
