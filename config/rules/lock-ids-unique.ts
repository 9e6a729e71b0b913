import { formatPath, type PathSegment } from "../findings";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const lockIdsUnique: Rule = {
  id: "LZ-CFG-062",
  title: "Each id stands in the lock file once",
  needsLock: true,
  *check({ lock }) {
    const ids: { readonly id: string; readonly path: readonly PathSegment[] }[] = [];
    for (const part of ["accounts", "organizationalUnits"] as const) {
      for (const [name, id] of Object.entries(lock[part])) ids.push({ id, path: [part, name] });
    }
    for (const { entry, first } of repeated(ids, ({ id }) => id)) {
      const message = `duplicates ${formatPath(ids[first]?.path ?? [])} ${quote(entry.id)}`;
      yield { path: entry.path, in: "lock", message };
    }
  },
};
