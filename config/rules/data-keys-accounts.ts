import { targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

/** Accounts that hold no data of workloads; the policies of the organization do not even bind the first. */
const WITHOUT_WORKLOADS: readonly string[] = ["management", "log-archive", "security"];

export const dataKeysAccounts: Rule = {
  id: "LZ-CFG-165",
  title: "Data keys are for accounts of workloads and shared services",
  needs: [...TARGETING_NEEDS, "accounts[].kind", "dataKeys[].targets"],
  *check({ settings }) {
    const { accounts, dataKeys } = settings;
    const special = accounts.filter(({ kind }) => WITHOUT_WORKLOADS.includes(kind)).map(({ name }) => name);
    const selectable = selectableAccounts(settings).filter(({ name }) => special.includes(name));
    for (const [index, { targets }] of dataKeys.entries()) {
      const wrong = selectable.filter((account) => targetsAccount(targets, account)).map(({ name }) => quote(name));
      if (wrong.length === 0) continue;
      yield {
        path: ["dataKeys", index, "targets"],
        message: `must not match ${wrong.join(", ")}, which ${wrong.length === 1 ? "holds" : "hold"} no data of workloads`,
        hint: "name the units, labels or accounts of the workloads; keys of the landing zone's own come by themselves",
      };
    }
  },
};
