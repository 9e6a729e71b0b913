import type { LandingZoneSettings } from "./schema";
import { type Selectable, targetsAccount } from "./targets";

type ContactSettings = LandingZoneSettings["accountDefaults"]["contacts"];

/** An alternate contact as the configuration names it. */
export type Contact = NonNullable<ContactSettings["security"]>;

/** Types of alternate contacts as AWS calls them, with the configuration's key. */
const TYPES = [
  ["SECURITY", "security"],
  ["OPERATIONS", "operations"],
  ["BILLING", "billing"],
] as const;

export type ContactType = (typeof TYPES)[number][0];

/** The contacts of an account by type: the general one, or that of the last override that covers it. */
export function contactsOf(settings: LandingZoneSettings, account: Selectable): Map<ContactType, Contact> {
  const { overrides, ...general } = settings.accountDefaults.contacts;
  const found = new Map<ContactType, Contact>();
  for (const [type, key] of TYPES) {
    const override = overrides.findLast((entry) => entry[key] && targetsAccount(entry.targets, account));
    const contact = override?.[key] ?? general[key];
    if (contact) found.set(type, contact);
  }
  return found;
}
