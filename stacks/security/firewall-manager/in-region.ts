import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { RuleGroups } from "./rule-groups";

/** What a policy says for a region. Rules of the configuration see to it that there is something; this is the second look. */
export function inRegion<T>(
  stack: Construct,
  policy: string,
  byRegion: Readonly<Record<string, T>>,
  region: string,
): T {
  const value = byRegion[region];
  if (value === undefined) throw new ConfigError(stack, `policy '${policy}' says nothing for ${region}`);
  return value;
}

/** What Firewall Manager's data calls a rule group by in a region. */
export function ruleGroupIn(stack: Construct, groups: RuleGroups, name: string, region: string): string {
  const id = groups.get(name)?.get(region);
  if (id === undefined) throw new ConfigError(stack, `there is no rule group '${name}' in ${region}`);
  return id;
}
