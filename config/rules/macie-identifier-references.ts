import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const macieIdentifierReferences: Rule = {
  id: "LZ-CFG-102",
  title: "Custom data identifiers that a Macie job names exist",
  needs: ["services.macie.customDataIdentifiers"],
  *check({ settings: { services } }) {
    const { classificationJobs, customDataIdentifiers } = services.macie;
    const known = customDataIdentifiers.map(({ name }) => name);
    for (const [job, { customDataIdentifiers: names = [] }] of classificationJobs.entries()) {
      for (const [index, name] of names.entries()) {
        if (known.includes(name)) continue;
        yield {
          path: ["services", "macie", "classificationJobs", job, "customDataIdentifiers", index],
          message: `no entry of services.macie.customDataIdentifiers is called ${quote(name)}`,
          hint: didYouMean(name, known),
        };
      }
    }
  },
};
