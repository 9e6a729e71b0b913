import type { ITerraformDependable } from "cdktf";

/** A service's delegation in one region. */
interface Delegation {
  readonly settled: ITerraformDependable;
  readonly delegatedRegion: string;
}

/**
 * Delegates a service in the first region (the home region, if the service is there), and only then in the others:
 * each registers the administrator with Organizations, and AWS refuses that while another one is at it.
 *
 * @param regions the first region first.
 * @param delegate makes one region's delegation, which must wait for `after`.
 * @returns the regions as the lock file keeps them: sorted, and each known once it is delegated.
 */
export function delegateRegions(
  regions: readonly string[],
  delegate: (region: string, after: readonly ITerraformDependable[]) => Delegation,
): string[] {
  const delegations = new Map<string, Delegation>();
  for (const region of regions) {
    const [first] = delegations.values();
    delegations.set(region, delegate(region, first ? [first.settled] : []));
  }
  return [...delegations].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { delegatedRegion }]) => delegatedRegion);
}
