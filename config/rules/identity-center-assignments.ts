import { assignedAccounts } from "../identity-center";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts } from "./support";

export const identityCenterAssignments: Rule = {
  id: "LZ-CFG-193",
  title: "A group gets a permission set in an account once, and in at least one",
  needs: [
    "organizationalUnits[].name",
    "organizationalUnits[].parent",
    "accounts[].name",
    "accounts[].kind",
    "accounts[].labels",
    "accounts[].state",
    "accounts[].organizationalUnit",
  ],
  *check({ settings }) {
    const active = selectableAccounts(settings);
    const management = settings.accounts.find(({ kind }) => kind === "management")?.name ?? "";
    const assigned = new Map<string, number>();
    for (const [index, assignment] of (settings.identityCenter?.assignments ?? []).entries()) {
      const path = ["identityCenter", "assignments", index, "targets"];
      const key = ({ name }: { readonly name: string }): string =>
        [assignment.group, assignment.permissionSet, name].join("\n");
      const accounts = assignedAccounts(assignment, active, management);
      if (accounts.length === 0) {
        yield {
          path,
          message: "no account is assigned",
          hint: "suspended and closed accounts are left out, and the management account unless `accounts` names it",
        };
      }
      const again = accounts.find((account) => assigned.has(key(account)));
      if (again) {
        yield {
          path,
          message: `group ${quote(assignment.group)} gets ${quote(assignment.permissionSet)} in ${quote(again.name)} twice: here and by identityCenter.assignments[${assigned.get(key(again))}]`,
          hint: "narrow the targets of one of the two",
        };
      }
      for (const account of accounts) if (!assigned.has(key(account))) assigned.set(key(account), index);
    }
  },
};
