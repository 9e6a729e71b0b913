import type { Capability } from "../core/region-capabilities";

/** One entry of regions.skips. */
export interface Skip {
  readonly region: string;
  readonly capability: string;
}

/** Whether a declared skip leaves out a service or feature in a region. A skipped service takes its features along. */
export function skipCovers(skips: readonly Skip[], capability: Capability, region: string): boolean {
  return skips.some(
    (skip) =>
      skip.region === region && (skip.capability === capability || capability.startsWith(`${skip.capability}:`)),
  );
}
