import type { Capability } from "../core/region-capabilities";
import {
  complement,
  type FirewallScope,
  intersection,
  isNobody,
  type ScopeAccounts,
  scopeOf,
  withoutSuspended,
} from "./firewall-scope";
import type { FirewallPolicySettings } from "./schema/services/firewall-manager/policies";
import { targetedRegions } from "./targets";

/** Region of policies for CloudFront and of the association of administrators: where global services have their API. */
export const GLOBAL_REGION = "us-east-1";

/** A policy as Firewall Manager gets it, in one region. */
export interface FirewallPolicyPart {
  /** Name without the organization's. */
  readonly name: string;
  readonly scope: FirewallScope;
  readonly remediation: boolean;
}

/** What a region must have for policies of a type. */
const CAPABILITIES: Partial<Record<FirewallPolicySettings["type"], Capability>> = {
  WAFV2: "wafv2",
  SHIELD_ADVANCED: "fms:SHIELD_ADVANCED",
  NETWORK_FIREWALL: "fms:NETWORK_FIREWALL",
};

/** What a region must have for the policy. */
export function firewallPolicyCapability({ type }: FirewallPolicySettings): Capability {
  return CAPABILITIES[type] ?? "fms";
}

/** Whether the policy is about CloudFront distributions, which only the global region's policies know. */
export function isForCloudFront(policy: FirewallPolicySettings): boolean {
  return "resources" in policy && policy.resources === "cloudfront";
}

/** Regions that have the policy, out of `governed`. */
export function firewallPolicyRegions(policy: FirewallPolicySettings, governed: readonly string[]): string[] {
  const regions = targetedRegions(policy.targets, governed);
  return isForCloudFront(policy) ? regions.filter((region) => region === GLOBAL_REGION) : regions;
}

/** Name of the part of a policy where remediation is on, if it is not on everywhere. */
export function enforcedName(policy: string): string {
  return `${policy}-enforced`;
}

/**
 * What becomes of a policy in a region. Firewall Manager has one switch for a whole policy, so one with remediation in a
 * part of its scope becomes two that cover everybody once.
 */
export function firewallPolicyParts(
  { name, targets, remediation }: FirewallPolicySettings,
  region: string,
  organization: ScopeAccounts,
): FirewallPolicyPart[] {
  const whole = scopeOf(targets, organization);
  const part = (partName: string, scope: FirewallScope, isEnforced: boolean): FirewallPolicyPart[] =>
    isNobody(scope) ? [] : [{ name: partName, scope: withoutSuspended(scope, organization), remediation: isEnforced }];

  if (!remediation.enabled) return part(name, whole, false);
  if (remediation.targets === undefined) return part(name, whole, true);
  if (targetedRegions(remediation.targets, [region]).length === 0) return part(name, whole, false);
  const enforced = scopeOf(remediation.targets, organization);
  return [
    ...part(name, intersection(whole, complement(enforced), organization), false),
    ...part(enforcedName(name), intersection(whole, enforced, organization), true),
  ];
}
