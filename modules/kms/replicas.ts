import type { Placement } from "../placement";
import { replicaRegionsProblems } from "../replica-regions";
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
  return multiRegionUseProblem(use) ?? replicaRegionsProblems("replicas", primary, replicas)[0];
}
