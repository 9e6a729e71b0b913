import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const LIST = ["accountDefaults", "systemsManager", "patching", "installWindows"];

export const patchWindows: Rule = {
  id: "LZ-CFG-182",
  title: "Maintenance windows have names of their own, and are open for longer than their cutoff",
  *check({ settings }) {
    const { installWindows } = settings.accountDefaults.systemsManager.patching;
    for (const { entry, index, first } of repeated(installWindows, ({ name }) => name)) {
      yield {
        path: [...LIST, index, "name"],
        message: `duplicates ${LIST.join(".")}[${first}].name ${quote(entry.name)}`,
        hint: "give one of the two another name",
      };
    }
    for (const [index, { durationInHours, cutoffInHours }] of installWindows.entries()) {
      if (cutoffInHours < durationInHours) continue;
      yield {
        path: [...LIST, index, "cutoffInHours"],
        message: `must be less than durationInHours ${durationInHours}, got ${cutoffInHours}: nothing would begin`,
        hint: "make the window longer or the cutoff shorter",
      };
    }
  },
};
