import { isOptInRegion } from "../../core/regions";
import { quote } from "../text";
import type { Rule } from "./rule";

export const guardDutyExportRegion: Rule = {
  id: "LZ-CFG-080",
  title: "GuardDuty can export the findings of every region to the home region",
  needs: ["regions", "services"],
  *check({ settings: { regions, services } }) {
    const elsewhere = regions.governed.filter((region) => region !== regions.home);
    if (!services.guardDuty.exportFindings || !isOptInRegion(regions.home) || elsewhere.length === 0) return;
    yield {
      path: ["regions", "home"],
      message:
        `${quote(regions.home)} is an opt-in region, and GuardDuty exports findings of other regions to no bucket ` +
        "there (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html)",
      hint: "take a home region that needs no opt-in, or set services.guardDuty.exportFindings: false",
    };
  },
};
