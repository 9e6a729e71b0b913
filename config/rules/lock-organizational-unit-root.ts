import { quote } from "../text";
import type { Rule } from "./rule";

export const lockOrganizationalUnitRoot: Rule = {
  id: "LZ-CFG-066",
  title: "Organizational unit ids belong to the organization's root",
  needsLock: true,
  *check({ lock }) {
    const root = lock.organization?.rootId;
    if (root === undefined) return;
    const prefix = `ou-${root.slice("r-".length)}-`;
    for (const [name, id] of Object.entries(lock.organizationalUnits)) {
      if (id.startsWith(prefix)) continue;
      const message = `must begin with ${quote(prefix)}, as under the root ${quote(root)}, got ${quote(id)}`;
      yield { path: ["organizationalUnits", name], in: "lock", message };
    }
  },
};
