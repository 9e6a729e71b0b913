import { partitionOf } from "../core/arns";
import type { Placement } from "./placement";

/**
 * Everything that AWS would refuse about the regions of something that has a primary and replicas, in words for a
 * ConfigError. Replicas stand in other regions of the primary's account and partition, one in each. `name` is the prop
 * that holds them.
 */
export function replicaRegionsProblems(name: string, primary: Placement, replicas: readonly Placement[]): string[] {
  const partition = partitionOf(primary.regionName);
  return replicas.flatMap(({ regionName, accountId }, index) => {
    const isAgain = replicas.findIndex((each) => each.regionName === regionName) !== index;
    return [
      regionName === primary.regionName && `${name} must not contain the primary's region, got '${regionName}'`,
      isAgain && `${name} must name each region once, got '${regionName}' twice`,
      accountId !== primary.accountId &&
        `${name} must be in the primary's account ${primary.accountId}, got ${accountId} in '${regionName}'`,
      partitionOf(regionName) !== partition &&
        `${name} must be in the primary's partition ${partition}, got '${regionName}'`,
    ].filter((problem) => problem !== false);
  });
}
