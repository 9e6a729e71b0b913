import type { PathSegment } from "../findings";
import { formatPath } from "../findings";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const adoptUnique: Rule = {
  id: "LZ-CFG-034",
  title: "An id is adopted once",
  *check({ settings: { accounts, organizationalUnits, organization } }) {
    const ids: { readonly id: string; readonly path: readonly PathSegment[] }[] = [];
    const add = (id: string | undefined, path: readonly PathSegment[]): void => {
      if (id !== undefined) ids.push({ id, path });
    };
    for (const [index, { id, kind }] of accounts.entries())
      if (kind === "management") add(id, ["accounts", index, "id"]);
    for (const [index, { adopt, kind }] of accounts.entries()) {
      if (kind !== "management") add(adopt, ["accounts", index, "adopt"]); // LZ-CFG-030
    }
    for (const [index, { adopt }] of organizationalUnits.entries()) add(adopt, ["organizationalUnits", index, "adopt"]);
    for (const [index, principal] of (organization.adopt?.serviceLinkedRoles ?? []).entries()) {
      add(principal, ["organization", "adopt", "serviceLinkedRoles", index]);
    }
    for (const { entry, first } of repeated(ids, ({ id }) => id)) {
      yield { path: entry.path, message: `duplicates ${formatPath(ids[first]?.path ?? [])} ${quote(entry.id)}` };
    }
  },
};
