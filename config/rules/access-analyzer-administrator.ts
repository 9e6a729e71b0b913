import { quote } from "../text";
import type { Rule } from "./rule";

const PRINCIPAL = "access-analyzer.amazonaws.com";

export const accessAnalyzerAdministrator: Rule = {
  id: "LZ-CFG-096",
  title: "Access Analyzer is administered by the security account, which holds the analyzers",
  needs: ["accounts[].name", "accounts[].kind"],
  *check({ settings: { accounts, delegatedAdministrators } }) {
    const name = delegatedAdministrators[PRINCIPAL];
    const account = accounts.find((candidate) => candidate.name === name);
    const security = accounts.find(({ kind }) => kind === "security");
    // No such account, or the management account: LZ-CFG-047. No security account: LZ-CFG-028.
    if (!account || !security || account.kind === "security" || account.kind === "management") return;
    yield {
      path: ["delegatedAdministrators", PRINCIPAL],
      message: `must be the security account ${quote(security.name)}, got ${quote(account.name)}`,
      hint: "remove the entry; the security account is the administrator by default",
    };
  },
};
