import { atEnd, type BadConfiguration, moreAccounts, testBadConfigurations } from "./bad-configuration";
import type { Edit } from "./support";

/** Settings of costs, added at the end of the file, from line 48 on. */
const costs = (lines: string): Edit[] => [atEnd(`costs:\n${lines.replace(/^(?=.)/gm, "  ")}\n`)];

const EMAILS = "emails: [finance@example.com]";

const CASES: readonly BadConfiguration[] = [
  {
    name: "two budgets of one name",
    yaml: costs(`budgets:\n  - { name: all, limitInUsd: 1, ${EMAILS} }\n  - { name: all, limitInUsd: 2, ${EMAILS} }`),
    expected: [
      "landing-zone.yaml:51:15 costs.budgets[1].name: duplicates costs.budgets[0].name 'all' (LZ-CFG-203)",
      "  hint: call one of the two otherwise",
    ],
  },
  {
    name: "two monitors of one name",
    yaml: costs(
      `anomalies:\n  ${EMAILS}\n  accountMonitors:\n    - { name: all, targets: {} }\n    - { name: all, targets: {} }`,
    ),
    expected: [
      "landing-zone.yaml:53:17 costs.anomalies.accountMonitors[1].name: duplicates costs.anomalies.accountMonitors[0].name 'all' (LZ-CFG-203)",
      "  hint: call one of the two otherwise",
    ],
  },
  {
    name: "a budget that tells nobody, one that never tells, and anomalies that tell nobody",
    yaml: costs(
      `budgets:\n  - { name: one, limitInUsd: 1 }\n  - { name: two, limitInUsd: 1, ${EMAILS}, actualPercents: [], forecastPercents: [] }\nanomalies: {}`,
    ),
    expected: [
      "landing-zone.yaml:50:7 costs.budgets[0]: tells nobody (LZ-CFG-204)",
      "  hint: add emails or topicArns",
      "landing-zone.yaml:51:7 costs.budgets[1]: never tells anybody (LZ-CFG-204)",
      "  hint: add actualPercents or forecastPercents",
      "landing-zone.yaml:52:14 costs.anomalies: tells nobody (LZ-CFG-204)",
      "  hint: add emails or topicArns",
    ],
  },
  {
    name: "a budget of no account",
    yaml: costs(`budgets: [{ name: one, limitInUsd: 1, ${EMAILS}, targets: { organizationalUnits: [Suspended] } }]`),
    expected: [
      "landing-zone.yaml:49:81 warning: costs.budgets[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
      "landing-zone.yaml:49:81 costs.budgets[0].targets: must match at least one active account (LZ-CFG-205)",
    ],
  },
  {
    name: "a monitor of too many accounts",
    yaml: [
      moreAccounts(
        Array.from(
          { length: 7 },
          (_, index) => `\n  - { name: more-${index}, email: more-${index}@example.com }\n`,
        ).join(""),
      ),
      ...costs(`anomalies: { ${EMAILS}, accountMonitors: [{ name: all, targets: {} }] }`),
    ],
    expected: [
      "landing-zone.yaml:18:3 warning: accounts: AWS allows 10 accounts unless the quota was raised, got 12 (LZ-CFG-053)",
      "  hint: ask AWS for more, then set quotas.organizations-accounts",
      "landing-zone.yaml:63:87 costs.anomalies.accountMonitors[0].targets: must match at most 10 active accounts, got 11 (LZ-CFG-205)",
      "  hint: divide them among several monitors",
    ],
  },
];

testBadConfigurations("mistakes in costs", CASES);
