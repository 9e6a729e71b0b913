import { quote } from "../text";
import type { Rule } from "./rule";

export const lockAdopted: Rule = {
  id: "LZ-CFG-064",
  title: "What was adopted has the id that was given",
  needsLock: true,
  *check({ settings, lock }) {
    for (const part of ["accounts", "organizationalUnits"] as const) {
      for (const [index, { name, adopt }] of settings[part].entries()) {
        const id = lock[part][name];
        if (adopt === undefined || id === undefined || id === adopt) continue;
        const message = `must be ${part}[${index}].adopt of the YAML file, ${quote(adopt)}, got ${quote(id)}`;
        yield { path: [part, name], in: "lock", message };
      }
    }
    const adopted = settings.organization.adopt?.organizationId;
    const id = lock.organization?.id;
    if (adopted !== undefined && id !== undefined && id !== adopted) {
      const message = `must be organization.adopt.organizationId of the YAML file, ${quote(adopted)}, got ${quote(id)}`;
      yield { path: ["organization", "id"], in: "lock", message };
    }
  },
};

/** An id that one account adopts and the lock file gives to another. */
export const lockAdoptedElsewhere: Rule = {
  id: "LZ-CFG-065",
  title: "An adopted id does not belong to something else",
  needsLock: true,
  *check({ settings, lock }) {
    for (const part of ["accounts", "organizationalUnits"] as const) {
      for (const [index, { name, adopt }] of settings[part].entries()) {
        const owner = Object.entries(lock[part]).find(([other, id]) => other !== name && id === adopt)?.[0];
        if (adopt === undefined || owner === undefined) continue;
        yield {
          path: [part, index, "adopt"],
          message: `${quote(adopt)} is the id of ${quote(owner)} in the lock file`,
        };
      }
    }
  },
};

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
