import type { Rule } from "./rule";

/** AWS refuses a notification without subscribers, and a budget without notifications tells nobody. */
export const costsSubscribers: Rule = {
  id: "LZ-CFG-204",
  title: "Budgets and cost anomalies tell somebody",
  *check({ settings: { costs } }) {
    const hint = "add emails or topicArns";
    for (const [index, budget] of costs.budgets.entries()) {
      const path = ["costs", "budgets", index];
      if (budget.emails.length + budget.topicArns.length === 0) {
        yield { path, message: "tells nobody", hint };
      } else if (budget.actualPercents.length + budget.forecastPercents.length === 0) {
        yield { path, message: "never tells anybody", hint: "add actualPercents or forecastPercents" };
      }
    }
    const { anomalies } = costs;
    if (anomalies !== undefined && anomalies.emails.length + anomalies.topicArns.length === 0) {
      yield { path: ["costs", "anomalies"], message: "tells nobody", hint };
    }
  },
};
