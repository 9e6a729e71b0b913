import { quote } from "../text";
import type { Rule } from "./rule";
import { parentsOf, unitChain } from "./support";

export const securityHubAdministratorEnabled: Rule = {
  id: "LZ-CFG-116",
  title: "Security Hub stays on in the account that administers it",
  needs: [
    "accounts[].kind",
    "accounts[].name",
    "accounts[].organizationalUnit",
    "organizationalUnits[].parent",
    "services.securityHub.policies[].enabled",
    "services.securityHub.policies[].root",
    "services.securityHub.policies[].organizationalUnits",
    "services.securityHub.policies[].accounts",
  ],
  *check({ settings: { accounts, organizationalUnits, services } }) {
    const administrator = accounts.find(({ kind }) => kind === "security");
    if (administrator === undefined) return;
    const { policies } = services.securityHub;
    const units = unitChain(parentsOf(organizationalUnits), administrator.organizationalUnit);
    const nearest = [
      policies.findIndex((policy) => policy.accounts.includes(administrator.name)),
      ...units.map((unit) => policies.findIndex((policy) => policy.organizationalUnits.includes(unit))),
      policies.findIndex(({ root }) => root),
    ].find((index) => index >= 0);
    if (nearest === undefined || policies[nearest]?.enabled !== false) return;
    yield {
      path: ["services", "securityHub", "policies", nearest, "enabled"],
      message:
        `the policy ${quote(policies[nearest].name)} turns Security Hub off in ${quote(administrator.name)}, which ` +
        "administers it: that ends central configuration for all accounts",
      hint: "give the account, or a unit above it, a policy that is enabled",
    };
  },
};
