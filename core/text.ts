import { distance } from "fastest-levenshtein";

const MAX_QUOTED_LENGTH = 80;
/** A hint is not worth more comparisons. */
const MAX_COMPARED = 1000;

/** A value of the user's inside a message: quoted, on one line, no control characters, not too long. */
export function quote(text: string): string {
  const short = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}...` : text;
  return `'${printable(short)}'`;
}

/** Text without characters that could move the cursor, colour the terminal or turn the line around. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, escapeCharacter);
}

/** 'a', 'b' and 'c'. */
export function quoteAll(texts: readonly string[], conjunction = "and"): string {
  const quoted = texts.map(quote);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

/** 1 error, 2 errors. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The hint for a misspelt name; undefined if nothing that is allowed comes near. */
export function didYouMean(got: string, allowed: Iterable<string>): string | undefined {
  const nearest = nearestName(got, allowed);
  return nearest === undefined ? undefined : `did you mean ${quote(nearest)}?`;
}

/** The allowed name that was probably meant. */
export function nearestName(got: string, allowed: Iterable<string>): string | undefined {
  if (got.length > MAX_QUOTED_LENGTH) return undefined;
  let compared = 0;
  let nearest: { readonly name: string; readonly distance: number } | undefined;
  for (const name of allowed) {
    if (Math.abs(got.length - name.length) > got.length / 3 + 2) continue;
    if (++compared > MAX_COMPARED) break;
    const candidate = { name, distance: distance(got.toLowerCase(), name.toLowerCase()) };
    const limit = Math.min(Math.max(2, Math.floor(got.length / 3)), Math.min(got.length, name.length) - 1);
    if (candidate.distance <= limit && (nearest === undefined || candidate.distance < nearest.distance)) {
      nearest = candidate;
    }
  }
  return nearest?.name;
}

function escapeCharacter(character: string): string {
  const known: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return known[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
