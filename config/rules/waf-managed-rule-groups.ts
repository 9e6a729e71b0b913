import type { PathSegment } from "../findings";
import {
  WAF_MANAGED_RULE_GROUP_NAMES,
  WAF_MANAGED_RULE_GROUPS,
  WAF_MANAGED_RULE_GROUPS_AS_OF,
} from "../../core/waf-managed-rule-groups";
import type { FirewallPolicyOf } from "../schema/services/firewall-manager/policies";
import { didYouMean, quote } from "../text";
import type { Rule, Violation } from "./rule";

type Reference = FirewallPolicyOf<"WAFV2">["firstRuleGroups"][number];

/** Configurations of managed rule groups that the schema has. */
const CONFIGURED = ["botControl", "accountTakeover", "antiDdos"] as const;

export const wafManagedRuleGroups: Rule = {
  id: "LZ-CFG-220",
  title: "Managed rule groups of AWS exist, have the rules that are overridden, and are told what they need",
  *check({ settings }) {
    for (const [index, policy] of settings.services.firewallManager.policies.entries()) {
      if (policy.type !== "WAFV2") continue;
      const seen: string[] = [];
      for (const key of ["firstRuleGroups", "lastRuleGroups"] as const) {
        for (const [place, reference] of policy[key].entries()) {
          const path = ["services", "firewallManager", "policies", index, key, place];
          yield* problems(reference, path);
          const id = `${reference.vendor} ${reference.managed}`;
          if (reference.managed !== undefined && seen.includes(id)) {
            yield { path: [...path, "managed"], message: `${quote(reference.managed)} stands in the policy already` };
          }
          seen.push(id);
        }
      }
    }
  },
};

function* problems(reference: Reference, path: readonly PathSegment[]): Generator<Violation> {
  const { managed, vendor, own, version, overrides, configuration = {} } = reference;
  if (managed === undefined) {
    const misplaced =
      version !== undefined || Object.keys(overrides).length > 0 || reference.configuration !== undefined;
    if (own !== undefined && misplaced) {
      yield { path, message: "version, overrides and configuration are for managed rule groups; change the own group" };
    }
    return;
  }
  if (vendor !== "AWS") return; // what is on AWS Marketplace we do not know
  const group = WAF_MANAGED_RULE_GROUPS.find(({ name }) => name === managed);
  if (group === undefined) {
    yield {
      path: [...path, "managed"],
      message: `AWS has no rule group ${quote(managed)} (as of ${WAF_MANAGED_RULE_GROUPS_AS_OF})`,
      hint: didYouMean(managed, WAF_MANAGED_RULE_GROUP_NAMES),
    };
    return;
  }
  for (const rule of Object.keys(overrides).filter((each) => !group.rules.includes(each))) {
    yield {
      path: [...path, "overrides", rule],
      atKey: true,
      message: `${managed} has no rule ${quote(rule)}`,
      hint: didYouMean(rule, group.rules),
    };
  }
  if (version !== undefined && !group.versioned) {
    yield { path: [...path, "version"], message: `${managed} has no versions: AWS changes it by itself` };
  }
  const needed = group.configuration;
  if (needed !== undefined && !CONFIGURED.some((key) => key === needed)) {
    yield {
      path: [...path, "managed"],
      message: `${managed} cannot be set up here; make a web ACL of its own for the workload`,
    };
  }
  for (const key of CONFIGURED) {
    if (key === needed && configuration[key] === undefined) {
      yield { path: [...path], message: `${managed} needs configuration.${key}` };
    }
    if (key !== needed && configuration[key] !== undefined) {
      yield { path: [...path, "configuration", key], atKey: true, message: `is not for ${managed}` };
    }
  }
}
