import { quote } from "../text";
import type { Rule } from "./rule";
import { repeated } from "./support";

export const findingChatUnique: Rule = {
  id: "LZ-CFG-144",
  title: "Chat channels have names and places of their own",
  needs: ["services.findings.chat"],
  *check({ settings }) {
    const { slack, teams } = settings.services.findings.chat;
    const channels = [
      ...slack.map(({ name, channelId }, index) => ({ kind: "slack", index, name, channelId })),
      ...teams.map(({ name, channelId }, index) => ({ kind: "teams", index, name, channelId })),
    ];
    for (const field of ["name", "channelId"] as const) {
      for (const { entry, first } of repeated(channels, (channel) => channel[field])) {
        const other = channels[first];
        yield {
          path: ["services", "findings", "chat", entry.kind, entry.index, field],
          message: `${other?.kind}[${other?.index}] has ${quote(entry[field])} too`,
        };
      }
    }
  },
};
