import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const onePartition: Rule = {
  id: "LZ-CFG-038",
  title: "All governed regions are in the home region's partition",
  needs: ["regions.home"],
  *check({ settings: { regions } }) {
    const home = findRegion(regions.home);
    if (!home) return;
    for (const [index, code] of regions.governed.entries()) {
      const region = findRegion(code);
      if (!region || region.partition === home.partition) continue;
      yield {
        path: ["regions", "governed", index],
        message: `must be in the home region's partition '${home.partition}', got ${quote(code)} in '${region.partition}'`,
        hint: "an organization lives in one partition: make a landing zone for each",
      };
    }
  },
};
