import { contactsOf } from "../contacts";
import { quote } from "../text";
import type { Rule } from "./rule";
import { selectableAccounts, TARGETING_NEEDS } from "./support";

export const contactsComplete: Rule = {
  id: "LZ-CFG-185",
  title: "Where alternate contacts are named at all, every active account has one for security",
  severity: "warning",
  needs: TARGETING_NEEDS,
  *check({ settings }) {
    const { overrides, ...general } = settings.accountDefaults.contacts;
    if (overrides.length === 0 && Object.values(general).every((contact) => contact === undefined)) return;
    const without = selectableAccounts(settings).filter((account) => !contactsOf(settings, account).has("SECURITY"));
    if (without.length === 0) return;
    yield {
      path: ["accountDefaults", "contacts"],
      message: `no security contact for ${without.map(({ name }) => quote(name)).join(", ")}`,
      hint: "name one in accountDefaults.contacts.security (Security Hub Account.1, CIS 1.2)",
    };
  },
};
