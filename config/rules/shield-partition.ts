import { isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const shieldPartition: Rule = {
  id: "LZ-CFG-264",
  title: "Shield Advanced is asked for only where AWS has it",
  needs: ["regions.home"],
  *check({ settings: { services, regions } }) {
    if (services.shield === undefined || findRegion(regions.home) === undefined) return;
    if (isAvailable("shield", regions.home)) return;
    yield {
      path: ["services", "shield"],
      message: `must be left out: accounts with the home region ${quote(regions.home)} cannot have Shield Advanced`,
      hint: "Shield Standard protects every account there too, at no cost",
    };
  },
};
