import { targetsAccount } from "../targets";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

/** https://docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html */
const MAX_ACCOUNTS_OF_A_MONITOR = 10;

/** A filter without accounts would be none at all: the budget of every account. */
export const costsTargets: Rule = {
  id: "LZ-CFG-205",
  title: "Budgets with targets have accounts, and monitors of cost anomalies 1 to 10",
  needs: TARGETING_NEEDS,
  *check({ settings }) {
    const { budgets, anomalies } = settings.costs;
    const items = [
      ...budgets.map(({ targets }, index) => ({
        targets,
        path: ["costs", "budgets", index, "targets"],
        max: Infinity,
      })),
      ...(anomalies?.accountMonitors ?? []).map(({ targets }, index) => ({
        targets,
        path: ["costs", "anomalies", "accountMonitors", index, "targets"],
        max: MAX_ACCOUNTS_OF_A_MONITOR,
      })),
    ];
    for (const { targets, path, max } of items) {
      if (targets === undefined) continue;
      const count = selectableAccounts(settings).filter((account) => targetsAccount(targets, account)).length;
      if (count === 0) yield { path, message: "must match at least one active account" };
      if (count > max) {
        yield {
          path,
          message: `must match at most ${max} active accounts, got ${count}`,
          hint: "divide them among several monitors",
        };
      }
    }
  },
};
