import { quote } from "../text";
import type { Rule } from "./rule";

export const lockManagementId: Rule = {
  id: "LZ-CFG-063",
  title: "The management account's id is its own",
  needs: ["accounts[].kind", "accounts[].id"],
  needsLock: true,
  *check({ settings: { accounts }, lock }) {
    const index = accounts.findIndex(({ kind }) => kind === "management");
    const management = accounts[index];
    if (management?.id === undefined) return;
    for (const [name, id] of Object.entries(lock.accounts)) {
      if (name === management.name && id !== management.id) {
        const message = `must be accounts[${index}].id of the YAML file, ${quote(management.id)}, got ${quote(id)}`;
        yield { path: ["accounts", name], in: "lock", message };
      }
      if (name !== management.name && id === management.id) {
        const message = `${quote(id)} is the management account's id (accounts[${index}].id of the YAML file)`;
        yield { path: ["accounts", name], in: "lock", message };
      }
    }
  },
};
