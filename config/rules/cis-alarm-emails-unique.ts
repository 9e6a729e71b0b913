import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

const LIST = ["services", "cloudTrail", "cisAlarms", "emails"];

/** SNS would take the second address for the same subscription, and two resources would fight over it. */
export const cisAlarmEmailsUnique: Rule = {
  id: "LZ-CFG-137",
  title: "Each address is told of CIS alarms once",
  *check({ settings }) {
    const { emails } = settings.services.cloudTrail.cisAlarms;
    for (const { entry, index, first } of repeated(emails, (email) => email.toLowerCase())) {
      yield {
        path: [...LIST, index],
        message: `duplicates ${LIST.join(".")}[${first}] ${quote(entry)}`,
        hint: "remove one of the two",
      };
    }
  },
};
