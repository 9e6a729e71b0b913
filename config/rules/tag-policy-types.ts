import { TAG_POLICY_TYPES, TAG_POLICY_TYPES_AS_OF, TAG_POLICY_TYPES_SOURCE } from "../../core/tag-policy-types";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const tagPolicyTypes: Rule = {
  id: "LZ-CFG-173",
  title: "Tag policies are enforced for types of resources that AWS enforces them for",
  *check({ settings: { organizationPolicies } }) {
    for (const [policy, { tags, unlistedTypes }] of organizationPolicies.tags.entries()) {
      const known = new Set([...TAG_POLICY_TYPES, ...unlistedTypes]);
      for (const [tag, { enforcedFor }] of tags.entries()) {
        for (const [index, type] of enforcedFor.entries()) {
          if (known.has(type)) continue;
          yield {
            path: ["organizationPolicies", "tags", policy, "tags", tag, "enforcedFor", index],
            message: `must be a type that AWS enforces tag policies for (${TAG_POLICY_TYPES_SOURCE}, as of ${TAG_POLICY_TYPES_AS_OF}), or stand in unlistedTypes too, got ${quote(type)}`,
            hint: didYouMean(type, sameService(type)),
          };
        }
      }
    }
  },
};

/** Types of the same service, or all of them if there is no such service. */
function sameService(type: string): readonly string[] {
  const [service] = type.split(":");
  const types = TAG_POLICY_TYPES.filter((each) => each.startsWith(`${service}:`));
  return types.length > 0 ? types : TAG_POLICY_TYPES;
}
