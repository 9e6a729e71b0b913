import { readPackTemplate } from "../conformance-pack";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const configPackTemplates: Rule = {
  id: "LZ-CFG-132",
  title: "Templates of conformance packs hold rules, and get the parameters that they want",
  *check({ settings: { services }, files }) {
    for (const [index, { template, parameters = {} }] of services.config.conformancePacks.entries()) {
      const content = files.get(template);
      if (!content || !("text" in content)) continue; // LZ-CFG-071
      const path = ["services", "config", "conformancePacks", index];
      const read = readPackTemplate(content.text);
      if ("problem" in read) {
        yield { path: [...path, "template"], message: `${quote(template)} ${read.problem}` };
        continue;
      }
      for (const name of Object.keys(parameters)) {
        if (read.parameters.includes(name)) continue;
        yield {
          path: [...path, "parameters", name],
          atKey: true,
          message: `${quote(template)} has no parameter ${quote(name)}`,
          hint: didYouMean(name, read.parameters),
        };
      }
      for (const name of read.required) {
        if (Object.hasOwn(parameters, name)) continue;
        yield { path, message: `${quote(template)} wants the parameter ${quote(name)}, which has no default` };
      }
    }
  },
};
