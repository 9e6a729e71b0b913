import { Construct } from "constructs";
import { contactsOf } from "../../config/contacts";
import { AlternateContact } from "../../modules/account/alternate-contact";
import type { LandingZoneStack } from "../base-stack";

/** Alternate contacts of the account, those that the configuration names. */
export function addContacts(stack: LandingZoneStack): void {
  const contacts = contactsOf(stack.landingZone.settings, stack.account);
  if (contacts.size === 0) return;
  const scope = new Construct(stack, "contacts");
  for (const [type, contact] of contacts) {
    new AlternateContact(scope, type.toLowerCase(), { placement: stack.home, type, ...contact });
  }
}
