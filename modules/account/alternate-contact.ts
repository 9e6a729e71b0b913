import { AccountAlternateContact } from "@cdktf/provider-aws/lib/account-alternate-contact";
import { Construct } from "constructs";
import type { Placement } from "../placement";

/** What AWS writes to an alternate contact about. */
export type AlternateContactType = "BILLING" | "OPERATIONS" | "SECURITY";

export interface AlternateContactProps {
  /** The account itself, in any region: contacts are global. */
  readonly placement: Placement;

  /** What AWS writes to the contact about. */
  readonly type: AlternateContactType;

  /** Name of the person or team, at most 64 characters. */
  readonly name: string;

  /** What they are, at most 50 characters, such as Security team. */
  readonly title: string;

  /** Address that AWS writes to; one that several people read. */
  readonly email: string;

  /** Digits, spaces, + - ( ). */
  readonly phone: string;
}

/**
 * Whom AWS writes to beside the root user's address: about abuse and security, operations, or bills. Security Hub
 * Account.1 and CIS 1.2 ask for the security contact.
 *
 * The account sets its own: that needs neither trusted access nor a delegated administrator, and it is the only way for
 * the management account. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html
 */
export class AlternateContact extends Construct {
  constructor(scope: Construct, id: string, { placement, type, name, title, email, phone }: AlternateContactProps) {
    super(scope, id);
    new AccountAlternateContact(this, "contact", {
      ...placement,
      alternateContactType: type,
      name,
      title,
      emailAddress: email,
      phoneNumber: phone,
    });
  }
}
