import { FINDING_DESTINATIONS } from "../schema/services/findings";
import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const findingReceiversUnique: Rule = {
  id: "LZ-CFG-140",
  title: "Receivers of findings have names of their own",
  needs: ["services.findings.receivers"],
  *check({ settings }) {
    const { receivers } = settings.services.findings;
    const path = (index: number) => ["services", "findings", "receivers", index, "name"];
    for (const [index, { name }] of receivers.entries()) {
      if (FINDING_DESTINATIONS.some((destination) => destination === name)) {
        yield { path: path(index), message: `must not be ${quote(name)}, which every landing zone has` };
      }
    }
    for (const { entry, index, first } of repeated(receivers, ({ name }) => name)) {
      yield { path: path(index), message: `receivers[${first}] is called ${quote(entry.name)} too` };
    }
  },
};
