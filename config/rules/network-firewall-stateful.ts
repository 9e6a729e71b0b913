import { domainListCapacity, MAX_CAPACITY } from "../../core/network-firewall";
import { addressRangeProblem } from "../../core/network-firewall-match";
import { suricataProblems, suricataRules } from "../../core/suricata";
import { domainsOf } from "../firewall-files";
import type { LandingZoneSettings } from "../schema";
import { quote } from "../text";
import { badLines } from "./bad-lines";
import type { Rule, RuleInput, Violation } from "./rule";

type Group = LandingZoneSettings["services"]["firewallManager"]["networkFirewall"]["statefulRuleGroups"][number];
type Path = Violation["path"];

export const networkFirewallStateful: Rule = {
  id: "LZ-CFG-245",
  title: "Stateful rule groups of Network Firewall are made of one kind of rules, which are valid and fit",
  *check({ settings: { services }, files }) {
    for (const [index, group] of services.firewallManager.networkFirewall.statefulRuleGroups.entries()) {
      const path: Path = ["services", "firewallManager", "networkFirewall", "statefulRuleGroups", index];
      if ((group.domains === undefined) === (group.suricataFile === undefined)) {
        yield { path, message: "must have one of domains and suricataFile" };
        continue;
      }
      yield* suricataViolations(path, group, files);
      yield* capacityViolations(path, group, files);
      for (const [range, text] of (group.homeNet ?? []).entries()) {
        const message = addressRangeProblem(text);
        if (message !== undefined) yield { path: [...path, "homeNet", range], message };
      }
    }
  },
};

function* suricataViolations(
  path: Path,
  { suricataFile = "" }: Group,
  files: RuleInput["files"],
): Generator<Violation> {
  const text = textOf(suricataFile, files);
  if (text === undefined) return;
  const at = [...path, "suricataFile"];
  if (suricataRules(text).length === 0) yield { path: at, message: `${quote(suricataFile)} holds no rule` };
  yield* badLines({ path: at, file: suricataFile, problems: [...suricataProblems(text)], what: "rule" });
}

function* capacityViolations(path: Path, group: Group, files: RuleInput["files"]): Generator<Violation> {
  const text = textOf(group.domains?.file ?? group.suricataFile ?? "", files);
  if (text === undefined) return;
  const needed =
    group.domains === undefined
      ? suricataRules(text).length
      : domainListCapacity(domainsOf(text).length, new Set(group.domains.protocols).size);
  const { capacity = MAX_CAPACITY } = group;
  if (needed <= capacity) return;
  yield {
    path: group.capacity === undefined ? path : [...path, "capacity"],
    message: `must have a capacity of at least ${needed}, which the rules need, got ${capacity}`,
    hint: needed > MAX_CAPACITY ? `AWS gives at most ${MAX_CAPACITY}; make several rule groups` : undefined,
  };
}

function textOf(file: string, files: RuleInput["files"]): string | undefined {
  const content = files.get(file);
  return content === undefined || "problem" in content ? undefined : content.text; // LZ-CFG-071 tells
}
