import { formatPath } from "../findings";
import { quote } from "../text";
import { acceptedFindings } from "./accepted-findings";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const acceptedFindingsNames: Rule = {
  id: "LZ-CFG-093",
  title: "Suppression filters and archive rules of one list have names of their own",
  *check({ settings }) {
    for (const list of acceptedFindings(settings)) {
      for (const { entry, first } of repeated(list, ({ name }) => name)) {
        const earlier = formatPath([...(list[first]?.path ?? []), "name"]);
        yield { path: [...entry.path, "name"], message: `duplicates ${earlier} ${quote(entry.name)}` };
      }
    }
  },
};
