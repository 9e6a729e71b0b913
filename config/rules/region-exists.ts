import { findRegion, REGIONS } from "../../core/regions";
import { ALL_REGIONS } from "../all-regions";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const regionExists: Rule = {
  id: "LZ-CFG-035",
  title: "Regions exist",
  *check({ settings: { regions, logArchive, identityCenter } }) {
    const named = [
      { region: regions.home, path: ["regions", "home"] },
      ...regions.governed.map((region, index) => ({ region, path: ["regions", "governed", index] })),
      ...regions.retiring.map(({ region }, index) => ({ region, path: ["regions", "retiring", index, "region"] })),
      ...regions.skips
        .map(({ region }, index) => ({ region, path: ["regions", "skips", index, "region"] }))
        .filter(({ region }) => region !== ALL_REGIONS),
      ...(logArchive.replicaRegions ?? []).map((region, index) => ({
        region,
        path: ["logArchive", "replicaRegions", index],
      })),
      ...(identityCenter?.region === undefined
        ? []
        : [{ region: identityCenter.region, path: ["identityCenter", "region"] }]),
    ];
    const codes = REGIONS.map(({ code }) => code);
    for (const { region, path } of named) {
      if (findRegion(region)) continue;
      yield { path, message: `${quote(region)} is not an AWS region that we know`, hint: didYouMean(region, codes) };
    }
  },
};
