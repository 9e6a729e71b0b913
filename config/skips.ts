import { type Capability, isAvailable } from "../core/region-capabilities";
import { findRegion } from "../core/regions";
import { ALL_REGIONS } from "./all-regions";

/** One entry of regions.skips. */
export interface Skip {
  /** A region, or `all`: every region that lacks the capability. */
  readonly region: string;
  readonly capability: string;
}

/** Whether an entry is about a region. */
export function concerns({ region: named, capability }: Skip, region: string): boolean {
  if (named !== ALL_REGIONS) return named === region;
  return findRegion(region) !== undefined && !isAvailable(capability as Capability, region);
}

/** Whether a declared skip leaves out a service or feature in a region. A skipped service takes its features along. */
export function skipCovers(skips: readonly Skip[], capability: Capability, region: string): boolean {
  return skips.some(
    (skip) =>
      concerns(skip, region) && (skip.capability === capability || capability.startsWith(`${skip.capability}:`)),
  );
}
