import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const homeRegionGoverned: Rule = {
  id: "LZ-CFG-036",
  title: "The home region is governed",
  needs: ["regions.home", "regions.governed"],
  *check({ settings: { regions } }) {
    if (regions.governed.includes(regions.home) || !findRegion(regions.home)) return;
    yield {
      path: ["regions", "home"],
      message: `must be one of the governed regions (${regions.governed.join(", ")}), got ${quote(regions.home)}`,
      hint: "add it to regions.governed",
    };
  },
};
