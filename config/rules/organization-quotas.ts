import { targetsAccount } from "../targets";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts } from "./support";

export const organizationQuotas: Rule = {
  id: "LZ-CFG-190",
  title: "Quotas of AWS Organizations are asked for by the management account alone",
  needs: [
    "accounts[].name",
    "accounts[].kind",
    "accounts[].labels",
    "accounts[].state",
    "accounts[].organizationalUnit",
  ],
  *check({ settings }) {
    const management = settings.accounts.find(({ kind }) => kind === "management")?.name;
    if (management === undefined) return;
    for (const [index, { service, targets }] of settings.accountDefaults.serviceQuotas.entries()) {
      if (service !== "organizations") continue;
      const other = selectableAccounts(settings).find(
        (account) => account.name !== management && targetsAccount(targets, account),
      );
      if (other === undefined) continue;
      yield {
        path: ["accountDefaults", "serviceQuotas", index, "service"],
        message: `quotas of 'organizations' belong to the management account, got targets with ${quote(other.name)}`,
        hint: `targets: { accounts: [${management}] }`,
      };
    }
  },
};
