import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const findingSubscriptionsUnique: Rule = {
  id: "LZ-CFG-143",
  title: "Nobody is subscribed to findings twice",
  needs: ["services.findings.subscriptions"],
  *check({ settings }) {
    const { subscriptions } = settings.services.findings;
    for (const kind of ["email", "https"] as const) {
      const sameAs = (endpoint: string) => (kind === "email" ? endpoint.toLowerCase() : endpoint);
      for (const { entry, index, first } of repeated(subscriptions[kind], sameAs)) {
        yield {
          path: ["services", "findings", "subscriptions", kind, index],
          message: `${quote(entry)} is in ${kind}[${first}] too`,
        };
      }
    }
  },
};
