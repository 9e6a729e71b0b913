import { findRegion, isOptInRegion, REGIONS } from "../../core/regions";
import type { PathSegment } from "../findings";
import type { Lock } from "../lock";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

interface PlacedRegion {
  readonly region: string;
  readonly path: readonly PathSegment[];
  readonly atKey: boolean;
}

export const lockRegionExists: Rule = {
  id: "LZ-CFG-068",
  title: "The lock file speaks of regions that exist",
  needsLock: true,
  *check({ lock }) {
    const codes = REGIONS.map(({ code }) => code);
    for (const { region, ...place } of regionsOf(lock)) {
      if (findRegion(region)) continue;
      const message = `${quote(region)} is not an AWS region that we know`;
      yield { ...place, in: "lock", message, hint: didYouMean(region, codes) };
    }
  },
};

export const lockRegionGoverned: Rule = {
  id: "LZ-CFG-069",
  title: "The lock file speaks of governed regions",
  severity: "warning",
  needs: ["regions.governed"],
  needsLock: true,
  *check({ settings: { regions }, lock }) {
    for (const { region, ...place } of regionsOf(lock)) {
      if (!findRegion(region) || regions.governed.includes(region)) continue;
      yield {
        ...place,
        in: "lock",
        message: `${quote(region)} is not governed`,
        hint: "deploy without the region, then `lz sync --accept` takes the fact out",
      };
    }
  },
};

export const lockOptInRegions: Rule = {
  id: "LZ-CFG-070",
  title: "Only opt-in regions are noted as enabled",
  needsLock: true,
  *check({ lock }) {
    for (const [name, regions] of Object.entries(lock.optInRegions)) {
      for (const [index, region] of regions.entries()) {
        if (!findRegion(region) || isOptInRegion(region)) continue;
        const message = `${quote(region)} is enabled in every account and needs no entry`;
        yield { path: ["optInRegions", name, index], in: "lock", message };
      }
    }
  },
};

function regionsOf(lock: Lock): PlacedRegion[] {
  const keys = (record: object, path: readonly PathSegment[]): PlacedRegion[] =>
    Object.keys(record).map((region) => ({ region, path: [...path, region], atKey: true }));
  const entries = (list: readonly string[], path: readonly PathSegment[]): PlacedRegion[] =>
    list.map((region, index) => ({ region, path: [...path, index], atKey: false }));
  return [
    ...keys(lock.logKeys, ["logKeys"]),
    ...Object.entries(lock.guardDutyDetectors).flatMap(([name, ids]) => keys(ids, ["guardDutyDetectors", name])),
    ...Object.entries(lock.optInRegions).flatMap(([name, list]) => entries(list, ["optInRegions", name])),
    ...entries(lock.guardDutyDelegations, ["guardDutyDelegations"]),
  ];
}
