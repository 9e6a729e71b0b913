import type { LandingZoneStack } from "../../base-stack";
import type { WebAclRuleGroups } from "./rule-groups";

/** Rule groups of AWS WAF in the regions and scopes of the policies that name them, by their ARNs. */
export function addWebAclRuleGroups(_stack: LandingZoneStack): WebAclRuleGroups {
  return { REGIONAL: new Map(), CLOUDFRONT: new Map() };
}
