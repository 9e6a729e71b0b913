import type { PathSegment } from "../findings";
import type { Lock } from "../lock";

/** A region that the lock file names. */
export interface PlacedRegion {
  readonly region: string;
  readonly path: readonly PathSegment[];
  readonly atKey: boolean;
}

const DELEGATIONS = [
  "guardDutyDelegations",
  "inspectorDelegations",
  "macieDelegations",
  "securityHubDelegations",
] as const;

/** Every region in the lock file, with its place. */
export function regionsOf(lock: Lock): PlacedRegion[] {
  const keys = (record: object, path: readonly PathSegment[]): PlacedRegion[] =>
    Object.keys(record).map((region) => ({ region, path: [...path, region], atKey: true }));
  const entries = (list: readonly string[], path: readonly PathSegment[]): PlacedRegion[] =>
    list.map((region, index) => ({ region, path: [...path, index], atKey: false }));
  return [
    ...keys(lock.logKeys, ["logKeys"]),
    ...Object.entries(lock.guardDutyDetectors).flatMap(([name, ids]) => keys(ids, ["guardDutyDetectors", name])),
    ...Object.entries(lock.optInRegions).flatMap(([name, list]) => entries(list, ["optInRegions", name])),
    ...DELEGATIONS.flatMap((key) => entries(lock[key], [key])),
  ];
}
