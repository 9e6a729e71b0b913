import { isAvailable } from "../../core/region-capabilities";
import { findRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const securityHubHomeRegion: Rule = {
  id: "LZ-CFG-111",
  title: "Security Hub can gather findings in the home region",
  needs: ["regions.home"],
  *check({ settings: { regions } }) {
    if (!findRegion(regions.home) || isAvailable("securityhub:AGGREGATION_HOME", regions.home)) return;
    yield {
      path: ["regions", "home"],
      message:
        `Security Hub cannot gather findings in ${quote(regions.home)}, which is disabled by default ` +
        "(https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html)",
      hint: "choose a home region that is enabled by default; this one can be governed beside it",
    };
  },
};
