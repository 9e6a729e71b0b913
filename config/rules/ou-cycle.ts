import { quote } from "../text";
import type { Rule } from "./rule";
import { type Parents, parentsOf } from "./support";

export const ouCycle: Rule = {
  id: "LZ-CFG-023",
  title: "Organizational units do not stand above themselves",
  *check({ settings: { organizationalUnits } }) {
    const names = organizationalUnits.map(({ name }) => name);
    for (const cycle of cycles(parentsOf(organizationalUnits))) {
      yield {
        path: ["organizationalUnits", names.lastIndexOf(cycle[0] ?? ""), "parent"],
        message: `organizational units form a cycle: ${[...cycle, cycle[0] ?? ""].map(quote).join(" -> ")}`,
      };
    }
  },
};

/** Each cycle once, beginning with the unit that stands first in the file. Every unit is looked at once. */
function* cycles(parents: Parents): Generator<string[]> {
  const seen = new Set<string>();
  for (const start of parents.keys()) {
    const walk = new Map<string, number>();
    let current: string | undefined = start;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      walk.set(current, walk.size);
      current = parents.get(current);
    }
    const begin = current === undefined ? undefined : walk.get(current);
    if (begin !== undefined) yield firstInFileFirst([...walk.keys()].slice(begin), parents);
  }
}

function firstInFileFirst(cycle: readonly string[], parents: Parents): string[] {
  const members = new Set(cycle);
  const first = cycle.indexOf([...parents.keys()].find((name) => members.has(name)) ?? "");
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
