import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";
import { workloadEntries } from "./workload-entries";

export const workloadsAccounts: Rule = {
  id: "LZ-CFG-224",
  title: "Workloads are in active accounts that are for workloads",
  needs: [
    "accounts[].name",
    "accounts[].kind",
    "accounts[].state",
    "workloads.rfpApis[].account",
    "workloads.rfpKnowledge[].account",
  ],
  *check({ settings }) {
    const { accounts } = settings;
    const possible = accounts.filter(({ kind, state }) => kind === "workload" && state === "active");
    const names = possible.map(({ name }) => name);
    for (const { list, index, account: wanted } of workloadEntries(settings)) {
      if (names.includes(wanted)) continue;
      const account = accounts.find(({ name }) => name === wanted);
      const path = ["workloads", list, index, "account"];
      if (!account) {
        yield { path, message: `no account is called ${quote(wanted)}`, hint: didYouMean(wanted, names) };
      } else {
        const reason = account.kind === "workload" ? account.state : `of kind ${account.kind}`;
        yield {
          path,
          message: `must be an active account of kind workload, got ${quote(wanted)}, which is ${reason}`,
          hint: names.length > 0 ? `one of ${names.join(", ")}` : "add an account for the workload",
        };
      }
    }
  },
};
