import { findRegion } from "../../core/regions";
import type { PathSegment } from "../findings";
import { DELEGATION_LISTS, type Lock } from "../lock";
import type { LandingZoneSettings } from "../schema";

/** A region that the lock file names. */
export interface PlacedRegion {
  readonly region: string;
  readonly path: readonly PathSegment[];
  readonly atKey: boolean;
}

/** Every region in the lock file, with its place. */
export function regionsOf(lock: Lock): PlacedRegion[] {
  const keys = (record: object, path: readonly PathSegment[]): PlacedRegion[] =>
    Object.keys(record).map((region) => ({ region, path: [...path, region], atKey: true }));
  const entries = (list: readonly string[], path: readonly PathSegment[]): PlacedRegion[] =>
    list.map((region, index) => ({ region, path: [...path, index], atKey: false }));
  return [
    ...keys(lock.logKeys, ["logKeys"]),
    ...Object.entries(lock.guardDutyDetectors).flatMap(([name, ids]) => keys(ids, ["guardDutyDetectors", name])),
    ...Object.entries(lock.dataKeys).flatMap(([account, byName]) =>
      Object.entries(byName).flatMap(([name, arns]) => keys(arns, ["dataKeys", account, name])),
    ),
    ...Object.entries(lock.optInRegions).flatMap(([name, list]) => entries(list, ["optInRegions", name])),
    ...DELEGATION_LISTS.flatMap((key) => entries(lock[key], [key])),
  ];
}

/** Places of regions that are neither governed nor retiring. */
export function goneRegions({ governed, retiring }: LandingZoneSettings["regions"], lock: Lock): PlacedRegion[] {
  const known = [...governed, ...retiring.map(({ region }) => region)];
  if (!known.every(findRegion)) return []; // a misspelt region is not one that was taken out
  return regionsOf(lock).filter(({ region }) => findRegion(region) && !known.includes(region));
}

/** Whether a place says that a region is switched on, not that something was made in it. */
export function isOptIn({ path }: Pick<PlacedRegion, "path">): boolean {
  return path[0] === "optInRegions";
}
