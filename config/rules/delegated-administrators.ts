import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const delegatedAdministrators: Rule = {
  id: "LZ-CFG-047",
  title: "Delegated administrators are active member accounts",
  needs: ["accounts[].name", "accounts[].kind", "accounts[].state"],
  *check({ settings: { accounts, delegatedAdministrators } }) {
    for (const [principal, name] of Object.entries(delegatedAdministrators)) {
      const path = ["delegatedAdministrators", principal];
      const account = accounts.find((candidate) => candidate.name === name);
      if (!account) {
        const names = accounts.map((candidate) => candidate.name);
        yield { path, message: `no account is called ${quote(name)}`, hint: didYouMean(name, names) };
      } else if (account.kind === "management") {
        yield { path, message: `must be a member account, got the management account ${quote(name)}` };
      } else if (account.state !== "active") {
        yield { path, message: `must be an active account, got ${quote(name)}, which is ${account.state}` };
      }
    }
  },
};
