import { guardDutyLists } from "../guardduty-lists";
import { GUARDDUTY_ADDRESSES, listEntries, listProblems } from "../ip-list";
import { quote } from "../text";
import { badLines } from "./bad-lines";
import type { Rule, Violation } from "./rule";

export const guardDutyListEntries: Rule = {
  id: "LZ-CFG-081",
  title: "IP lists hold addresses and ranges, each once and no more than GuardDuty takes",
  *check({ settings, files }) {
    for (const { path, file, format, maxEntries } of guardDutyLists(settings)) {
      const content = files.get(file);
      if (content === undefined || "problem" in content) continue; // LZ-CFG-071 tells
      const violation = (message: string, hint?: string): Violation => ({
        path,
        message: `${quote(file)} ${message}`,
        hint,
      });
      const entries = format === "TXT" ? listEntries(content.text) : [];
      if (format === "TXT" ? entries.length === 0 : content.text.trim() === "") {
        yield violation("is empty", "GuardDuty cannot activate an empty list; leave the list out");
      }
      if (entries.length > maxEntries) {
        yield violation(`must have at most ${maxEntries} entries, got ${entries.length}`);
      }
      yield* badLines({
        path,
        file,
        problems: [...listProblems(entries, GUARDDUTY_ADDRESSES)],
        hint: "a list in another format needs format: STIX, OTX_CSV, ALIEN_VAULT, PROOF_POINT or FIRE_EYE",
      });
    }
  },
};
