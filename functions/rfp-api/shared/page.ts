import * as z from "zod";
import { LIMITS } from "../contract/limits";
import { refuse } from "./problem";

/**
 * Bytes of the items of one page. What a function answers has 6 MB at most, and becomes longer as it is quoted
 * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
 */
const PAGE_BYTES = 2 * 1024 * 1024;

/** Longest token that is looked at, in characters: ours are far shorter. */
const TOKEN_CHARACTERS = 1_000;

/** Which page a list is asked for. */
export const pageQuery = z.object({
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .pipe(z.number().min(1).max(LIMITS.pageItems))
    .optional()
    .transform((limit) => limit ?? LIMITS.pageItems),
  next_token: z.string().optional(),
});

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Whether there are items after these. */
  readonly more: boolean;
}

/**
 * The first items that make a page, of a query that asked for one more: so a page that is the last one is known to be.
 * There is always one, however long it is.
 */
export function pageOf<Item>(found: readonly Item[], limit: number, goesOn: boolean): Page<Item> {
  let bytes = 0;
  const items = found.slice(0, limit).filter((item, index) => {
    bytes += Buffer.byteLength(JSON.stringify(item));
    return index === 0 || bytes <= PAGE_BYTES;
  });
  return { items, more: goesOn || items.length < found.length };
}

/** Where a list goes on, as text that the caller hands back and does not read. */
export function tokenOf(position: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** What a token says; one that this list did not make is refused. */
export function positionOf<Position>(token: string, schema: z.ZodType<Position>): Position {
  const text = token.length > TOKEN_CHARACTERS ? "" : Buffer.from(token, "base64url").toString();
  const { success, data } = schema.safeParse(jsonOf(text));
  if (success) return data;
  throw refuse("next_token is not one of this list: leave it out to begin with the first page");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
