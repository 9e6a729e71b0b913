import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const LIST = ["services", "cloudTrail", "cisAlarms", "disabled"];

export const cisAlarmDisabledOnce: Rule = {
  id: "LZ-CFG-135",
  title: "Each CIS alarm is left out once",
  *check({ settings }) {
    const { disabled } = settings.services.cloudTrail.cisAlarms;
    for (const { entry, index, first } of repeated(disabled, ({ alarm }) => alarm)) {
      yield {
        path: [...LIST, index, "alarm"],
        message: `duplicates ${LIST.join(".")}[${first}].alarm ${quote(entry.alarm)}`,
        hint: "remove one of the two",
      };
    }
  },
};
