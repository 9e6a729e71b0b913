import { quote } from "../text";
import type { Rule } from "./rule";

export const wafUnused: Rule = {
  id: "LZ-CFG-219",
  title: "Rule groups and address lists of AWS WAF are used",
  severity: "warning",
  *check({ settings }) {
    const { policies, webAcl } = settings.services.firewallManager;
    const groups = policies.flatMap((policy) =>
      policy.type === "WAFV2" ? [...policy.firstRuleGroups, ...policy.lastRuleGroups].map(({ own }) => own) : [],
    );
    const lists = webAcl.ruleGroups.flatMap(({ rules }) =>
      rules.flatMap((rule) => (rule.type === "ip-list" ? [rule.ipList] : [])),
    );
    const path = ["services", "firewallManager", "webAcl"];
    for (const [index, { name }] of webAcl.ruleGroups.entries()) {
      if (groups.includes(name)) continue;
      yield {
        path: [...path, "ruleGroups", index],
        message: `no policy names ${quote(name)}, so it is not made`,
        hint: "name it as `own` in a policy of type WAFV2",
      };
    }
    for (const [index, { name }] of webAcl.ipLists.entries()) {
      if (!lists.includes(name)) yield { path: [...path, "ipLists", index], message: `no rule names ${quote(name)}` };
    }
  },
};
