import { dataOf } from "../policies";

test("the data of a DNS_FIREWALL policy has the groups before and after those of the account", () => {
  expect(
    dataOf({
      type: "DNS_FIREWALL",
      firstRuleGroups: [{ ruleGroupId: "rslvr-frg-1", priority: 10 }],
      lastRuleGroups: [{ ruleGroupId: "rslvr-frg-2", priority: 9911 }],
    }),
  ).toEqual({
    type: "DNS_FIREWALL",
    preProcessRuleGroups: [{ ruleGroupId: "rslvr-frg-1", priority: 10 }],
    postProcessRuleGroups: [{ ruleGroupId: "rslvr-frg-2", priority: 9911 }],
  });
});
