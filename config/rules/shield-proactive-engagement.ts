import type { Rule } from "./rule";

/** https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-proactive-engagement.html */
export const shieldProactiveEngagement: Rule = {
  id: "LZ-CFG-262",
  title: "Proactive engagement has a phone number to call and a response team that may act",
  needs: ["services.shield.proactiveEngagement.contacts[].phone"],
  *check({ settings }) {
    const { shield } = settings.services;
    if (shield?.proactiveEngagement === undefined) return;
    const path = ["services", "shield", "proactiveEngagement"];
    if (shield.responseTeam === undefined) {
      yield {
        path,
        message: "needs services.shield.responseTeam, without which the team that calls can do nothing",
        hint: "add responseTeam: {} beside it",
      };
    }
    const { contacts } = shield.proactiveEngagement;
    if (contacts.every(({ phone }) => phone === undefined)) {
      yield { path: [...path, "contacts"], message: "must hold a phone number: AWS refuses e-mail addresses alone" };
    }
  },
};
