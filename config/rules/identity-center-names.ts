import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const identityCenterNames: Rule = {
  id: "LZ-CFG-191",
  title: "Permission sets and groups of Identity Center have names and ids of their own",
  *check({ settings: { identityCenter } }) {
    if (identityCenter === undefined) return;
    const lists = [
      ["permissionSets", "name", identityCenter.permissionSets.map(({ name }) => name)],
      ["groups", "name", identityCenter.groups.map(({ name }) => name)],
      ["groups", "id", identityCenter.groups.map(({ id }) => id)],
    ] as const;
    for (const [list, key, values] of lists) {
      for (const { entry, index, first } of repeated<string | undefined>(values, (value) => value?.toLowerCase())) {
        yield {
          path: ["identityCenter", list, index, key],
          message: `duplicates identityCenter.${list}[${first}].${key} ${quote(String(entry))}`,
          hint: "remove one of the two",
        };
      }
    }
  },
};
