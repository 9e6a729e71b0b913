import { quote } from "../text";
import type { Rule } from "./rule";
import { parentsOf, unitChain } from "./support";

export const suspendedAccounts: Rule = {
  id: "LZ-CFG-032",
  title: "Suspended accounts, and closed ones alone besides, are in the suspended organizational unit",
  needs: [
    "accounts[].state",
    "accounts[].kind",
    "accounts[].organizationalUnit",
    "organizationalUnits[].name",
    "organizationalUnits[].parent",
    "suspendedOrganizationalUnit",
  ],
  *check({ settings: { accounts, organizationalUnits, suspendedOrganizationalUnit } }) {
    const parents = parentsOf(organizationalUnits);
    const unit = quote(suspendedOrganizationalUnit);
    for (const [index, { state, organizationalUnit }] of accounts.entries()) {
      const inside = unitChain(parents, organizationalUnit).includes(suspendedOrganizationalUnit);
      if (state === "suspended" && !inside) {
        const got = organizationalUnit === undefined ? "the root" : quote(organizationalUnit);
        yield {
          path: ["accounts", index, organizationalUnit === undefined ? "state" : "organizationalUnit"],
          message: `a suspended account must be in the organizational unit ${unit}, got ${got}`,
          hint: "suspendedOrganizationalUnit sets the unit's name",
        };
      }
      if (state === "active" && inside) {
        yield {
          path: ["accounts", index, "organizationalUnit"],
          message: `the organizational unit ${unit} is for suspended and closed accounts, got an active one`,
          hint: "set state: suspended, or move the account",
        };
      }
    }
  },
};
