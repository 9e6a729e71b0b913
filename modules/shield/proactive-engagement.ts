import { ShieldProactiveEngagement } from "@cdktf/provider-aws/lib/shield-proactive-engagement";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { checkShieldRegion } from "./endpoint";
import type { ShieldProtection } from "./protection";
import type { ResponseTeamAccess } from "./response-team-access";

/** Whom the Shield Response Team calls or writes to. */
export interface EmergencyContact {
  /** At most 150 characters. */
  readonly email: string;

  /** Number by E.164: a plus sign, the country and the number, at most 15 digits. @default - is written to alone */
  readonly phone?: string;

  /** When and how to reach the contact: 1-1,024 letters, digits, spaces and . - , : / ( ) + @ _ @default - none */
  readonly notes?: string;
}

export interface ProactiveEngagementProps {
  /** The account, in us-east-1. */
  readonly placement: Placement;

  /** 1-10 contacts, one with a phone number at least. The team tries them in this order. */
  readonly contacts: readonly EmergencyContact[];

  /** What lets the team do something once it has called. */
  readonly responseTeam: ResponseTeamAccess;

  /**
   * Protections that the team watches: only those with a health check. "in-other-stacks" where workloads make them in
   * stacks of their own.
   */
  readonly protections: readonly ShieldProtection[] | "in-other-stacks";

  /** Whether the team calls. False keeps the contacts alone. @default true */
  readonly enabled?: boolean;
}

/**
 * The Shield Response Team calls when Shield sees an attack and a health check says that the application suffers.
 *
 * AWS takes the request as pending first; until it is enabled, a plan shows `enabled` as a change.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-proactive-engagement.html
 */
export class ProactiveEngagement extends Construct {
  constructor(scope: Construct, id: string, props: ProactiveEngagementProps) {
    super(scope, id);
    const { placement, contacts, responseTeam, protections, enabled = true } = props;
    checkShieldRegion(this, placement);
    checkContacts(this, contacts);
    const watched = protections === "in-other-stacks" ? [] : protections.filter((each) => each.hasHealthCheck);
    if (protections !== "in-other-stacks" && watched.length === 0) {
      throw new ConfigError(this, "protections must hold one with healthCheckArn: the team watches no other, got none");
    }
    new ShieldProactiveEngagement(this, "engagement", {
      ...placement,
      enabled,
      emergencyContact: contacts.map(({ email, phone, notes }) => ({
        emailAddress: email,
        phoneNumber: phone,
        contactNotes: notes,
      })),
      dependsOn: [...responseTeam.ready, ...watched.flatMap(({ ready }) => ready)],
    });
  }
}

/** Limits of https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_EmergencyContact.html */
function checkContacts(scope: Construct, contacts: readonly EmergencyContact[]): void {
  if (contacts.length < 1 || contacts.length > 10) {
    throw new ConfigError(scope, `contacts must be 1-10, got ${contacts.length}`);
  }
  for (const { email, phone, notes } of contacts) {
    if (!/^\S+@\S+\.\S+$/.test(email) || email.length > 150) {
      throw new ConfigError(scope, `contacts: email must be an address of at most 150 characters, got '${email}'`);
    }
    if (phone !== undefined && !/^\+[1-9]\d{1,14}$/.test(phone)) {
      throw new ConfigError(scope, `contacts: phone must be a number by E.164 such as +12065550100, got '${phone}'`);
    }
    if (notes !== undefined && !/^[\w\s.\-,:/()+@]{1,1024}$/.test(notes)) {
      throw new ConfigError(
        scope,
        `contacts: notes must be 1-1,024 letters, digits, spaces and . - , : / ( ) + @ _, got '${notes}'`,
      );
    }
  }
  if (contacts.every(({ phone }) => phone === undefined)) {
    throw new ConfigError(scope, "contacts must hold a phone number: the team calls, got e-mail addresses alone");
  }
}
