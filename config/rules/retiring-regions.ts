import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const retiringRegions: Rule = {
  id: "LZ-CFG-073",
  title: "A retiring region is no longer governed, and named once",
  needs: ["regions.governed"],
  *check({ settings: { regions } }) {
    for (const [index, { region }] of regions.retiring.entries()) {
      const path = ["regions", "retiring", index, "region"];
      if (region === regions.home) {
        yield {
          path,
          message: `must not be the home region, got ${quote(region)}`,
          hint: "the home region cannot be given up: its trail, aggregators and primary keys serve every region",
        };
      } else if (regions.governed.includes(region)) {
        yield {
          path,
          message: `must not be governed any more, got ${quote(region)}`,
          hint: `take ${region} out of regions.governed`,
        };
      }
    }
    for (const { entry, index, first } of repeated(regions.retiring, ({ region }) => region)) {
      yield {
        path: ["regions", "retiring", index, "region"],
        message: `duplicates regions.retiring[${first}].region ${quote(entry.region)}`,
      };
    }
  },
};
