import { quote } from "../text";
import type { Rule } from "./rule";

const PRINCIPAL = "securityhub.amazonaws.com";

export const securityHubAdministrator: Rule = {
  id: "LZ-CFG-110",
  title: "The management account does not administer Security Hub",
  needs: ["accounts[].name", "accounts[].kind"],
  *check({ settings: { accounts, delegatedAdministrators } }) {
    const administrator = delegatedAdministrators[PRINCIPAL];
    const management = accounts.find(({ kind }) => kind === "management");
    if (administrator === undefined || administrator !== management?.name) return;
    const security = accounts.find(({ kind }) => kind === "security");
    yield {
      path: ["delegatedAdministrators", PRINCIPAL],
      message:
        `the management account ${quote(administrator)} cannot administer Security Hub: central configuration takes a ` +
        "member account alone (https://docs.aws.amazon.com/securityhub/latest/userguide/start-central-configuration.html)",
      hint: security && `the security account ${quote(security.name)} administers it, without an entry here`,
    };
  },
};
