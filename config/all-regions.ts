import { findRegion, REGIONS } from "../core/regions";

/** The word that stands for every region: in regions.governed, and in a skip for every one that lacks it. */
export const ALL_REGIONS = "all";

/** What `regionsSchema` reads, as far as it decides on the governed regions. */
interface WrittenRegions {
  readonly home: string;
  readonly governed: string[] | typeof ALL_REGIONS;
  readonly retiring: readonly { readonly region: string }[];
}

/**
 * The governed regions as a list. `all` is every region of the home region's partition, those that accounts must enable
 * too, without the retiring ones. Of an unknown home region LZ-CFG-035 speaks; every region then passes as governed.
 */
export function governedRegions({ home, governed, retiring }: WrittenRegions): string[] {
  if (governed !== ALL_REGIONS) return governed;
  const partition = findRegion(home)?.partition;
  return REGIONS.filter((region) => partition === undefined || region.partition === partition)
    .map(({ code }) => code)
    .filter((code) => code === home || !retiring.some(({ region }) => region === code));
}
