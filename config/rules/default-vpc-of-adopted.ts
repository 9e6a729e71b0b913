import { targetsAccount } from "../targets";
import type { Rule } from "./rule";
import { selectableAccounts } from "./support";

export const defaultVpcOfAdopted: Rule = {
  id: "LZ-CFG-183",
  title: "The default VPCs of an account that existed before are closed only after someone has looked at them",
  severity: "warning",
  needs: ["accounts[].name", "accounts[].kind", "accounts[].labels", "accounts[].organizationalUnit"],
  *check({ settings }) {
    const { state, exceptions } = settings.accountDefaults.defaultVpc;
    if (state !== "closed") return;
    const selectable = new Map(selectableAccounts(settings).map((account) => [account.name, account]));
    for (const [index, { name, kind, adopt }] of settings.accounts.entries()) {
      const account = selectable.get(name);
      // The management account is never adopted: another rule says so.
      if (adopt === undefined || kind === "management" || account === undefined) continue;
      if (exceptions.some(({ targets }) => targetsAccount(targets, account))) continue;
      yield {
        path: ["accounts", index, "adopt"],
        message: "the account existed before, and closing its default VPCs cuts off whatever runs in them",
        hint: "look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
      };
    }
  },
};
