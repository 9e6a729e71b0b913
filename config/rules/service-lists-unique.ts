import { quote } from "../text";
import { serviceLists } from "./known-services";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const serviceListsUnique: Rule = {
  id: "LZ-CFG-162",
  title: "Lists of allowed services have names of their own, and no list names a service twice",
  *check({ settings }) {
    for (const { path, services } of serviceLists(settings)) {
      for (const { entry, index, first } of repeated(services, (service) => service)) {
        yield { path: [...path, index], message: `duplicates entry ${first + 1} ${quote(entry)}` };
      }
    }
    const { allowedServices } = settings.organizationPolicies.serviceControl;
    const path = ["organizationPolicies", "serviceControl", "allowedServices"];
    for (const { entry, index, first } of repeated(allowedServices, ({ name }) => name)) {
      yield {
        path: [...path, index, "name"],
        message: `duplicates ${path.join(".")}[${first}].name ${quote(entry.name)}`,
      };
    }
  },
};
