import { quote } from "../../../core/text";
import { found } from "../statement";

/** Which of several headers or cookies are inspected: all, only these, or all but these. */
export type Selection =
  | { readonly included?: undefined; readonly excluded?: undefined }
  | { readonly included: readonly string[]; readonly excluded?: undefined }
  | { readonly included?: undefined; readonly excluded: readonly string[] };

/** Most names in a list. https://docs.aws.amazon.com/waf/latest/APIReference/API_HeaderMatchPattern.html */
const MAX_NAMES = 199;

/** `match_pattern` of headers or cookies. */
export function matchPattern(what: "headers" | "cookies", { included, excluded }: Selection): Record<string, unknown> {
  if (included !== undefined) return { [`included_${what}`]: [...included] };
  return excluded === undefined ? { all: {} } : { [`excluded_${what}`]: [...excluded] };
}

/** What is wrong with a selection. */
export function selectionProblems(
  what: "headers" | "cookies",
  { included, excluded }: Selection,
  maxLength: number,
): readonly string[] {
  const names = included ?? excluded;
  return found([
    included !== undefined && excluded !== undefined && `${what} takes either included or excluded, got both`,
    names !== undefined &&
      (names.length === 0 || names.length > MAX_NAMES) &&
      `${what} must name 1 to ${MAX_NAMES} ${what}, got ${names.length}: leave the list out for all`,
    ...(names ?? []).map((name) => nameProblem(what, name, maxLength)),
  ]);
}

/** A name that is empty, has a space or is too long. */
export function nameProblem(what: string, name: string, maxLength: number): string | false {
  const wellFormed = /^\S+$/.test(name) && name.length <= maxLength;
  return !wellFormed && `${what} takes names of 1 to ${maxLength} characters without spaces, got ${quote(name)}`;
}
