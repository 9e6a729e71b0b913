import { configRuleName } from "../../core/names";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const configNamesUnique: Rule = {
  id: "LZ-CFG-123",
  title: "Each rule and conformance pack of AWS Config stands once",
  *check({ settings: { services } }) {
    const { managedRules, guardRules, conformancePacks } = services.config;
    const rules = [
      ...managedRules.map(({ identifier }, index) => ({
        name: configRuleName(identifier),
        place: `managedRules[${index}]`,
        path: ["managedRules", index, "identifier"],
      })),
      ...guardRules.map(({ name }, index) => ({
        name,
        place: `guardRules[${index}]`,
        path: ["guardRules", index, "name"],
      })),
    ];
    const packs = conformancePacks.map(({ name }, index) => ({
      name,
      place: `conformancePacks[${index}]`,
      path: ["conformancePacks", index, "name"],
    }));
    for (const named of [rules, packs]) {
      for (const { entry, first } of repeated(named, ({ name }) => name)) {
        yield {
          path: ["services", "config", ...entry.path],
          message: `duplicates services.config.${named[first]?.place} ${quote(entry.name)}`,
        };
      }
    }
  },
};
