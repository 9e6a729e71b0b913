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
