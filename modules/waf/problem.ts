import { quote } from "../../core/text";

/**
 * The problem of a value that is none of the allowed ones. The types see to it, but a value can come from a file.
 */
export function oneOfProblem(what: string, value: unknown, allowed: readonly string[]): string | false {
  if (typeof value === "string" && allowed.includes(value)) return false;
  return `${what} must be ${listed(allowed)}, got ${shown(value)}`;
}

/** A value in a message. */
export function shown(value: unknown): string {
  return value === undefined ? "none" : typeof value === "string" ? quote(value) : JSON.stringify(value);
}

function listed(allowed: readonly string[]): string {
  return [allowed.slice(0, -1).join(", "), allowed.at(-1)].join(" or ");
}
