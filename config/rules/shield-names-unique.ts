import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const shieldNamesUnique: Rule = {
  id: "LZ-CFG-263",
  title: "Protection groups of Shield Advanced have names of their own; contacts and kinds of logs are named once",
  *check({ settings }) {
    const { shield } = settings.services;
    if (shield === undefined) return;
    for (const { entry, index, first } of repeated(shield.protectionGroups, ({ name }) => name)) {
      yield {
        path: ["services", "shield", "protectionGroups", index, "name"],
        message: `duplicates services.shield.protectionGroups[${first}].name ${quote(entry.name)}`,
      };
    }
    for (const { entry, index, first } of repeated(shield.responseTeam?.archivedLogs ?? [], (kind) => kind)) {
      yield {
        path: ["services", "shield", "responseTeam", "archivedLogs", index],
        message: `duplicates services.shield.responseTeam.archivedLogs[${first}] ${quote(entry)}`,
      };
    }
    const contacts = shield.proactiveEngagement?.contacts ?? [];
    for (const { entry, index, first } of repeated(contacts, ({ email }) => email.toLowerCase())) {
      yield {
        path: ["services", "shield", "proactiveEngagement", "contacts", index, "email"],
        message: `duplicates services.shield.proactiveEngagement.contacts[${first}].email ${quote(entry.email)}`,
      };
    }
  },
};
