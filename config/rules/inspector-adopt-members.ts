import type { PathSegment } from "../findings";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const inspectorAdoptMembers: Rule = {
  id: "LZ-CFG-092",
  title: "Members that Inspector adopts are active accounts and not the security account, each named once",
  needs: ["accounts[].name", "accounts[].kind", "accounts[].state"],
  *check({ settings: { accounts, services } }) {
    const names = services.inspector.adoptMembers;
    for (const [index, name] of names.entries()) {
      const path: PathSegment[] = ["services", "inspector", "adoptMembers", index];
      const account = accounts.find((candidate) => candidate.name === name);
      if (!account) {
        const known = accounts.map((candidate) => candidate.name);
        yield { path, message: `no account is called ${quote(name)}`, hint: didYouMean(name, known) };
      } else if (names.indexOf(name) < index) {
        yield { path, message: `duplicates services.inspector.adoptMembers[${names.indexOf(name)}] ${quote(name)}` };
      } else if (account.kind === "security") {
        yield { path, message: `must be another account than the security account, got ${quote(name)}` };
      } else if (account.state !== "active") {
        yield { path, message: `must be an active account, got ${quote(name)}, which is ${account.state}` };
      }
    }
  },
};
