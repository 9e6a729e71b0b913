/**
 * What a multi-Region key is for. It lets one region decrypt what another encrypted, so regions are no longer apart:
 * AWS advises it for the uses that have a name here. Any other use states why a key a region will not do.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export type MultiRegionUse =
  "client-side-encryption" | "global-tables" | "global-databases" | "log-delivery" | { readonly justification: string };

/** Shortest justification that can be a sentence, in characters. */
const SENTENCE = 20;

/** What is wrong with the use, in words for a ConfigError; undefined if all is well. */
export function multiRegionUseProblem(use: MultiRegionUse): string | undefined {
  if (typeof use === "string" || use.justification.trim().length >= SENTENCE) return undefined;
  return `use.justification must say in a sentence why a key in each region will not do, got '${use.justification}'`;
}
