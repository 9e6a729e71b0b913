import type { Resource } from "./readers/terraform-json";

/** Key of the acknowledgements in a resource's `//` comment block, next to CDKTF's own metadata. */
export const ACKNOWLEDGEMENTS_KEY = "acknowledgements";

/** An accepted exception: why a resource does not follow a guardrail, and until when. */
export interface Acknowledgement {
  /** A sentence for the auditor. */
  readonly reason: string;
  /**
   * Last day on which the exception holds, YYYY-MM-DD in UTC.
   *
   * @default - it holds until it is taken away
   */
  readonly expires?: string;
}

/** The acknowledgements in a resource's JSON, by guardrail id. What is written there in another shape counts for nothing. */
export function acknowledgementsOf({ body }: Pick<Resource, "body">): ReadonlyMap<string, Acknowledgement> {
  const comment = body["//"] as { readonly [ACKNOWLEDGEMENTS_KEY]?: unknown } | undefined;
  const entries = comment?.[ACKNOWLEDGEMENTS_KEY];
  if (typeof entries !== "object" || entries === null) return new Map();
  return new Map(
    Object.entries(entries).filter((entry): entry is [string, Acknowledgement] => isAcknowledgement(entry[1])),
  );
}

/** Whether an acknowledgement holds on a day, both as YYYY-MM-DD. */
export function isInForce({ expires }: Acknowledgement, today: string): boolean {
  return expires === undefined || today <= expires;
}

/** An end that is no day would never come, or be over at once. */
function isAcknowledgement(value: unknown): value is Acknowledgement {
  if (typeof value !== "object" || value === null) return false;
  const { reason, expires } = value as { reason?: unknown; expires?: unknown };
  const ends = expires === undefined || (typeof expires === "string" && /^\d{4}-\d{2}-\d{2}$/.test(expires));
  return typeof reason === "string" && ends;
}
