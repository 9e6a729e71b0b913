import type { DataKeySettings } from "./schema/data-keys";
import { targetedRegions } from "./targets";

/** Regions that keys can stand in. */
export interface KeyRegions {
  /** The home region: every primary of a multi-Region key is in it, so that none has to move. */
  readonly home: string;
  /** Every region that Terraform holds something in, the home region too. */
  readonly held: readonly string[];
}

type Placed = Pick<DataKeySettings, "targets" | "multiRegion" | "replicaRegions">;

/**
 * Regions that a data key stands in, in each account that it is for; the region of the primary first. A region on its
 * way out keeps its key, for without it what the key encrypted is lost.
 */
export function dataKeyRegions(key: Placed, { home, held }: KeyRegions): string[] {
  const targeted = targetedRegions(key.targets, held);
  if (!key.multiRegion) return targeted;
  const replicas = key.replicaRegions ?? targeted;
  return [home, ...targeted.filter((region) => region !== home && replicas.includes(region))];
}
