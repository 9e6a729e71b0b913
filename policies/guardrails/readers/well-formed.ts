import type { Statement } from "../../document";

const TEXTS = ["Sid", "Effect"] as const;
const LISTS = ["Action", "NotAction", "Resource", "NotResource"] as const;

/**
 * A statement of somebody's policy without what IAM's grammar does not know, so that no guardrail stumbles over it; none
 * if it is no statement at all. Nothing dangerous is hidden by this: AWS refuses such a policy as a whole.
 */
export function wellFormed(value: unknown): Statement[] {
  if (!isObject(value)) return [];
  const statement: Record<string, unknown> = {};
  for (const element of TEXTS) if (typeof value[element] === "string") statement[element] = value[element];
  for (const element of LISTS) assign(statement, element, texts(value[element]));
  for (const element of ["Principal", "NotPrincipal"] as const) {
    assign(statement, element, value[element] === "*" ? "*" : textsByKey(value[element]));
  }
  assign(statement, "Condition", mapped(value.Condition, textsByKey));
  return [statement as unknown as Statement];
}

function assign(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) target[key] = value;
}

/** A text, or a list of texts; numbers and truth values stand for their text, as IAM takes them in conditions. */
function texts(value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => texts(each) ?? []);
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function textsByKey(value: unknown): Record<string, unknown> | undefined {
  return mapped(value, texts);
}

function mapped(value: unknown, change: (child: unknown) => unknown): Record<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).map(([key, child]) => [key, change(child)] as const);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
