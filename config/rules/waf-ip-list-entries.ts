import { halvesOfEverything, isCidrProblem, readCidr } from "../../core/cidr";
import { listEntries } from "../ip-list";
import { quote } from "../text";
import { badLines } from "./bad-lines";
import type { Rule } from "./rule";

export const wafIpListEntries: Rule = {
  id: "LZ-CFG-217",
  title: "Address lists of AWS WAF hold addresses and ranges, each once",
  *check({ settings, files }) {
    for (const [index, { file }] of settings.services.firewallManager.webAcl.ipLists.entries()) {
      const path = ["services", "firewallManager", "webAcl", "ipLists", index, "file"];
      const content = files.get(file);
      if (content === undefined || "problem" in content) continue; // LZ-CFG-071 tells
      const entries = listEntries(content.text);
      if (entries.length === 0) {
        yield { path, message: `${quote(file)} is empty`, hint: "take the list out, and the rules that name it" };
      }
      yield* badLines({ path, file, problems: [...entryProblems(entries)] });
    }
  },
};

function* entryProblems(
  entries: readonly { readonly line: number; readonly entry: string }[],
): Generator<{ readonly line: number; readonly message: string }> {
  const lines = new Map<string, number>();
  for (const { line, entry } of entries) {
    const read = readCidr(entry);
    if (isCidrProblem(read)) {
      yield { line, message: read.problem };
      continue;
    }
    const halves = halvesOfEverything(read);
    if (halves !== undefined) {
      yield { line, message: `AWS WAF does not take ${quote(entry)}; write its halves, ${halves}` };
    }
    const first = lines.get(read.text);
    if (first === undefined) lines.set(read.text, line);
    else yield { line, message: `${quote(entry)} stands in line ${first} already` };
  }
}
