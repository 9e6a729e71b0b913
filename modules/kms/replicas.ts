import { partitionOf } from "../../core/arns";
import type { Placement } from "../placement";
import { type MultiRegionUse, multiRegionUseProblem } from "./multi-region-use";

/** That a key is in other regions too, with the same id and material. */
export interface Replicas {
  /** What it is in several regions for, since regions should stay apart where they can. */
  readonly use: MultiRegionUse;

  /** Regions that get a replica, in the primary's account. */
  readonly replicas: readonly Placement[];
}

/** What KMS would refuse about the regions, in words for a ConfigError; undefined if all is well. */
export function replicasProblem(primary: Placement, { use, replicas }: Replicas): string | undefined {
  const useProblem = multiRegionUseProblem(use);
  if (useProblem !== undefined) return useProblem;
  const seen = new Set<string>();
  for (const { regionName, accountId } of replicas) {
    if (regionName === primary.regionName) {
      return `replicas must not contain the primary's region, got '${regionName}'`;
    }
    if (seen.has(regionName)) return `replicas must name each region once, got '${regionName}' twice`;
    if (accountId !== primary.accountId) {
      return `replicas must be in the primary's account ${primary.accountId}, got ${accountId} in '${regionName}'`;
    }
    if (partitionOf(regionName) !== partitionOf(primary.regionName)) {
      return `replicas must be in the primary's partition ${partitionOf(primary.regionName)}, got '${regionName}'`;
    }
    seen.add(regionName);
  }
  return undefined;
}
