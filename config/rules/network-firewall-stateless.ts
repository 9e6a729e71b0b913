import { MAX_CAPACITY, statelessRuleCapacity } from "../../core/network-firewall";
import { matchProblems } from "../../core/network-firewall-match";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

export const networkFirewallStateless: Rule = {
  id: "LZ-CFG-246",
  title: "Stateless rules of Network Firewall have priorities of their own, match what there is, and fit",
  *check({ settings: { services } }) {
    for (const [group, { rules, capacity }] of services.firewallManager.networkFirewall.statelessRuleGroups.entries()) {
      const path: Violation["path"] = ["services", "firewallManager", "networkFirewall", "statelessRuleGroups", group];
      for (const { entry, index, first } of repeated(rules, ({ priority }) => String(priority))) {
        yield {
          path: [...path, "rules", index, "priority"],
          message: `duplicates rules[${first}].priority ${quote(String(entry.priority))}`,
        };
      }
      for (const [index, rule] of rules.entries()) {
        for (const { key, message } of matchProblems(rule)) {
          // Left out, a kind of match has no place of its own.
          const isThere = key in rule && rule[key as keyof typeof rule] !== undefined;
          const place = [...path, "rules", index];
          yield isThere ? { path: [...place, key], message } : { path: place, message: `${key} ${message}` };
        }
      }
      const needed = rules.map(statelessRuleCapacity).reduce((sum, each) => sum + each, 0);
      if (needed <= (capacity ?? MAX_CAPACITY)) continue;
      yield {
        path: capacity === undefined ? path : [...path, "capacity"],
        message: `must have a capacity of at least ${needed}, which the rules need, got ${capacity ?? MAX_CAPACITY}`,
        hint: "a rule needs the product of how many protocols, ranges and ports it has",
      };
    }
  },
};
