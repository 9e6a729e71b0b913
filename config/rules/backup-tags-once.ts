import { targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

/** Each plan would make its own backups of the same resources. */
export const backupTagsOnce: Rule = {
  id: "LZ-CFG-196",
  title: "No account has two backup plans for the same tag",
  needs: TARGETING_NEEDS,
  *check({ settings }) {
    const { plans } = settings.backup;
    const accounts = selectableAccounts(settings);
    for (const [index, plan] of plans.entries()) {
      const earlier = plans.slice(0, index);
      for (const [first, { tag, targets }] of earlier.entries()) {
        if (tag.key !== plan.tag.key || tag.value !== plan.tag.value) continue;
        const both = accounts.find(
          (account) => targetsAccount(targets, account) && targetsAccount(plan.targets, account),
        );
        if (both === undefined) continue;
        yield {
          path: ["backup", "plans", index, "tag"],
          message:
            `duplicates backup.plans[${first}].tag ${quote(`${tag.key}=${tag.value}`)} in account ${quote(both.name)}, ` +
            "so that its resources would be backed up twice",
          hint: "take another value, add a rule to the other plan, or exclude the account from one of the two",
        };
      }
    }
  },
};
