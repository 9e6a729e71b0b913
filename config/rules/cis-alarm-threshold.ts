import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const LIST = ["services", "cloudTrail", "cisAlarms", "thresholds"];

export const cisAlarmThreshold: Rule = {
  id: "LZ-CFG-136",
  title: "Each CIS alarm has one threshold, and none if it is left out",
  *check({ settings }) {
    const { thresholds, disabled } = settings.services.cloudTrail.cisAlarms;
    for (const { entry, index, first } of repeated(thresholds, ({ alarm }) => alarm)) {
      yield {
        path: [...LIST, index, "alarm"],
        message: `duplicates ${LIST.join(".")}[${first}].alarm ${quote(entry.alarm)}`,
        hint: "remove one of the two",
      };
    }
    for (const [index, { alarm }] of thresholds.entries()) {
      const off = disabled.findIndex((each) => each.alarm === alarm);
      if (off < 0) continue;
      yield {
        path: [...LIST, index, "alarm"],
        message: `${quote(alarm)} is left out by services.cloudTrail.cisAlarms.disabled[${off}], so it has no threshold`,
        hint: "remove one of the two",
      };
    }
  },
};
