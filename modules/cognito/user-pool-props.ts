import type { Placement } from "../placement";

/**
 * What passwords must be. Lower case, upper case, digits and symbols are asked for always.
 *
 * https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export interface PasswordPolicy {
  /** Characters at least, 14-99. @default 14 */
  readonly minimumLength?: number;

  /** Earlier passwords of a user that he may not take again, 0-24. @default 24 */
  readonly historySize?: number;

  /** Days that the password of an invitation works, 1-365. @default 3 */
  readonly temporaryValidityInDays?: number;
}

/** A protection that is left off, and why: the reason stands in the resource's metadata, and in every report. */
export interface LeftOff {
  /** A sentence: who accepted this, and what stands in its place. */
  readonly off: string;
}

/** Codes by text message, beside those of an authenticator app. Each message is paid for: see `SmsSpending`. */
export interface SmsMessages {
  /**
   * Name of the role that Cognito sends with; this module makes it.
   *
   * @default - the pool's name and -sms
   */
  readonly roleName?: string;

  /**
   * Region that SNS sends from.
   *
   * @default - the pool's own region; needed where Cognito cannot send from it
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-sms-settings.html
   */
  readonly region?: string;
}

/** A verified identity of Amazon SES that e-mails come from, instead of Cognito's own, which sends 50 a day. */
export interface SesSender {
  /** ARN of the identity. */
  readonly identityArn: string;

  /** Address that e-mails come from, such as "Support <support@example.com>". @default - the identity */
  readonly from?: string;

  /** Address that answers go to. @default - none */
  readonly replyTo?: string;
}

export interface UserPoolProps {
  readonly placement: Placement;

  /** Name of the pool, 1-128 letters, digits, spaces and _ + = , . @ -. */
  readonly name: string;

  /**
   * What users sign in with: their e-mail address, or a name that is made for them. Upper and lower case make no
   * difference. Another value is another, empty pool.
   *
   * @default "email"
   */
  readonly signInWith?: "email" | "username";

  /** @default - 14 characters of every kind, none of the last 24, invitations work for 3 days */
  readonly passwords?: PasswordPolicy;

  /**
   * Whether each user must have a second factor (ON) or may (OPTIONAL): codes of an authenticator app.
   *
   * @default "ON"
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
   */
  readonly mfa?: "ON" | "OPTIONAL" | LeftOff;

  /**
   * Codes by text message as a second factor too. When the month's money is spent, nobody who relies on them can sign in.
   *
   * @default - none: no text message is ever sent
   */
  readonly sms?: SmsMessages;

  /**
   * Whether Cognito blocks sign-ins with stolen passwords and asks for a second factor where a sign-in looks strange. It
   * needs the feature plan PLUS, which is billed for each active user a month; without it, the plan is ESSENTIALS.
   *
   * @default "ENFORCED"
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html
   */
  readonly threatProtection?: "ENFORCED" | LeftOff;

  /**
   * How a user who forgot his password gets in again: by a code to his verified e-mail address, or by an administrator.
   *
   * @default "verified_email"
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
   */
  readonly recovery?: "verified_email" | "admin_only";

  /**
   * Whether strangers may sign up. They then are users like any other: what they may do is for the application to say.
   *
   * @default - administrators alone create users
   */
  readonly selfSignUp?: { readonly reason: string };

  /** @default - Cognito's own address, 50 e-mails a day */
  readonly email?: SesSender;

  /**
   * ARN of a web ACL of scope REGIONAL before the pool's sign-in and its API. Firewall Manager does not reach user pools.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html
   */
  readonly webAclArn?: string;

  /** Whether Cognito itself refuses to delete the pool. @default true */
  readonly deletionProtection?: boolean;

  /** Whether Terraform refuses to destroy the pool: all users and passwords would be gone. @default true */
  readonly preventDestroy?: boolean;

  /** @default - the provider's */
  readonly tags?: Readonly<Record<string, string>>;
}
