import { guardDutyLists } from "../guardduty-lists";
import { listEntries, listProblems } from "../ip-list";
import { count, quote } from "../text";
import type { Rule, Violation } from "./rule";

/** More lines than that say nothing new: it is probably the wrong file or format. */
const MAX_SHOWN = 5;

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
      const problems = [...listProblems(entries)];
      for (const { line, message } of problems.slice(0, MAX_SHOWN)) yield violation(`line ${line}: ${message}`);
      if (problems.length > MAX_SHOWN) {
        yield violation(
          `has ${count(problems.length - MAX_SHOWN, "more bad line")}`,
          "a list in another format needs format: STIX, OTX_CSV, ALIEN_VAULT, PROOF_POINT or FIRE_EYE",
        );
      }
    }
  },
};
