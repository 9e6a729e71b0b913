import { FINDING_DESTINATIONS } from "../schema/services/findings";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const findingDestinations: Rule = {
  id: "LZ-CFG-141",
  title: "Findings are delivered to destinations that exist",
  needs: ["services.findings"],
  *check({ settings }) {
    const { receivers, routes, chat } = settings.services.findings;
    const allowed = [...FINDING_DESTINATIONS, ...receivers.map(({ name }) => name)];
    const hasChat = chat.slack.length + chat.teams.length > 0;
    for (const [route, { deliverTo }] of Object.entries(routes)) {
      for (const [index, name] of (deliverTo ?? []).entries()) {
        const path = ["services", "findings", "routes", route, "deliverTo", index];
        if (!allowed.includes(name)) {
          yield {
            path,
            message: `must be one of ${allowed.join(", ")}, got ${quote(name)}`,
            hint: didYouMean(name, allowed) ?? "add it to services.findings.receivers",
          };
        } else if (name === "chat" && !hasChat) {
          yield {
            path,
            message: "there is no chat channel",
            hint: "add one to services.findings.chat.slack or services.findings.chat.teams",
          };
        } else if (deliverTo?.indexOf(name) !== index) {
          yield { path, message: `${quote(name)} is named twice` };
        }
      }
    }
  },
};
