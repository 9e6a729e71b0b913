import { canonicalJson } from "../../core/json";

/** A span of time as Parameter Store writes it. */
export interface Period {
  readonly value: number;
  readonly unit: "Days" | "Hours";
}

/** What is to happen with a parameter in time, in the words of Parameter Store's own policies. */
export interface ParameterPolicies {
  /** When the parameter is deleted, in UTC, such as 2027-12-31T00:00:00Z. @default - never */
  readonly expiresAt?: string;

  /** How long before `expiresAt` notice is given. @default - no notice */
  readonly noticeBefore?: Period;

  /**
   * Notice if the value is not renewed. Nobody watches the parameter: `lastChangedAt` says when the value was last
   * renewed, in UTC, and is to be moved with every new value. @default - no notice
   */
  readonly noChangeNotice?: { readonly lastChangedAt: string; readonly after: Period };
}

/** One thing to do at one time. */
export interface PolicyAction {
  readonly type: "Expiration" | "ExpirationNotification" | "NoChangeNotification";
  /** UTC without a zone, to the second: 2027-12-31T00:00:00. */
  readonly at: string;
  /** The policy as Parameter Store would hold it. */
  readonly content: string;
}

/** What is wrong with the policies of a parameter, in words for a ConfigError; undefined if all is well. */
export function policiesProblem({ expiresAt, noticeBefore, noChangeNotice }: ParameterPolicies): string | undefined {
  if (expiresAt === undefined && noChangeNotice === undefined) {
    return noticeBefore === undefined
      ? "must say expiresAt or noChangeNotice, got neither"
      : "noticeBefore must go with expiresAt, got none";
  }
  const time = [expiresAt, noChangeNotice?.lastChangedAt].find((each) => each !== undefined && !isTime(each));
  if (time !== undefined) return `times must be UTC as in 2027-12-31T00:00:00Z, got '${time}'`;
  const period = [noticeBefore, noChangeNotice?.after].find((each) => each !== undefined && !isPeriod(each.value));
  if (period !== undefined) return `periods must be whole numbers from 1, got ${period.value} ${period.unit}`;
  return undefined;
}

/** What the policies come to, in the order of Parameter Store's page. */
export function policyActions({ expiresAt, noticeBefore, noChangeNotice }: ParameterPolicies): PolicyAction[] {
  const actions: PolicyAction[] = [];
  if (expiresAt !== undefined) {
    actions.push({
      type: "Expiration",
      at: atOf(expiresAt),
      content: content("Expiration", { Timestamp: `${atOf(expiresAt)}.000Z` }),
    });
  }
  if (expiresAt !== undefined && noticeBefore !== undefined) {
    actions.push({
      type: "ExpirationNotification",
      at: atOf(expiresAt, -millisecondsOf(noticeBefore)),
      content: content("ExpirationNotification", { Before: String(noticeBefore.value), Unit: noticeBefore.unit }),
    });
  }
  if (noChangeNotice !== undefined) {
    const { lastChangedAt, after } = noChangeNotice;
    actions.push({
      type: "NoChangeNotification",
      at: atOf(lastChangedAt, millisecondsOf(after)),
      content: content("NoChangeNotification", { After: String(after.value), Unit: after.unit }),
    });
  }
  return actions;
}

function content(type: PolicyAction["type"], attributes: Readonly<Record<string, string>>): string {
  return canonicalJson({ Type: type, Version: "1.0", Attributes: attributes });
}

function isTime(text: string): boolean {
  const time = Date.parse(text);
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) &&
    !Number.isNaN(time) &&
    // 30 February would be read as 1 March.
    new Date(time).toISOString().startsWith(text.slice(0, 19))
  );
}

function isPeriod(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}

function millisecondsOf({ value, unit }: Period): number {
  return value * (unit === "Days" ? 24 : 1) * 60 * 60 * 1000;
}

function atOf(time: string, shift = 0): string {
  return new Date(Date.parse(time) + shift).toISOString().slice(0, 19);
}
