import { CAPABILITIES } from "../../core/region-capabilities";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const capabilityExists: Rule = {
  id: "LZ-CFG-044",
  title: "Skipped capabilities are known",
  *check({ settings: { regions } }) {
    for (const [index, { capability }] of regions.skips.entries()) {
      if ((CAPABILITIES as readonly string[]).includes(capability)) continue;
      yield {
        path: ["regions", "skips", index, "capability"],
        message: `${quote(capability)} is not a known capability`,
        hint: didYouMean(capability, CAPABILITIES) ?? `known: ${CAPABILITIES.join(", ")}`,
      };
    }
  },
};
