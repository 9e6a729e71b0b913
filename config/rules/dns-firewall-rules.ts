import { didYouMean, quote } from "../text";
import type { LandingZoneSettings } from "../schema";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

type DnsFirewall = LandingZoneSettings["services"]["firewallManager"]["dnsFirewall"];
type RuleSettings = DnsFirewall["ruleGroups"][number]["rules"][number];
type Path = Violation["path"];

export const dnsFirewallRules: Rule = {
  id: "LZ-CFG-241",
  title: "Rules of DNS Firewall have names, priorities and lists of their own, and answers that fit their action",
  *check({ settings: { services } }) {
    const { domainLists, managedDomainLists, ruleGroups } = services.firewallManager.dnsFirewall;
    const lists = [...domainLists, ...managedDomainLists].map(({ name }) => name);
    for (const [group, { rules }] of ruleGroups.entries()) {
      const path: Path = ["services", "firewallManager", "dnsFirewall", "ruleGroups", group, "rules"];
      yield* once(path, rules);
      for (const [index, rule] of rules.entries()) {
        yield* answerProblems([...path, index], rule);
        if (lists.includes(rule.domainList)) continue;
        yield {
          path: [...path, index, "domainList"],
          message: `must be one of domainLists or managedDomainLists (${lists.join(", ") || "there are none"}), got ${quote(rule.domainList)}`,
          hint: didYouMean(rule.domainList, lists),
        };
      }
    }
  },
};

/** AWS wants names and priorities once in a group; the provider finds a rule by its list. */
function* once(path: Path, rules: readonly RuleSettings[]): Generator<Violation> {
  for (const key of ["name", "priority", "domainList"] as const) {
    for (const { entry, index, first } of repeated(rules, (rule) => String(rule[key]))) {
      yield { path: [...path, index, key], message: `duplicates rules[${first}].${key} ${quote(String(entry[key]))}` };
    }
  }
}

function* answerProblems(path: Path, rule: RuleSettings): Generator<Violation> {
  const { action, blockResponse, overrideDomain, overrideTtlInSeconds } = rule;
  if (blockResponse !== undefined && action !== "BLOCK") {
    yield {
      path: [...path, "blockResponse"],
      message: `needs action: BLOCK, got ${quote(action)}`,
      hint: "leave it out: ALLOW and ALERT answer the query",
    };
  }
  if (blockResponse === "OVERRIDE" && overrideDomain === undefined) {
    yield { path, message: "must have overrideDomain beside blockResponse: OVERRIDE" };
  }
  if (blockResponse === "OVERRIDE") return;
  for (const [key, value] of Object.entries({ overrideDomain, overrideTtlInSeconds })) {
    if (value !== undefined) yield { path: [...path, key], message: "needs blockResponse: OVERRIDE" };
  }
}
