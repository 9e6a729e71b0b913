import type { Rule } from "./rule";

const LONGEST_IN_DAYS = 30;

export const dataKeysDeletionWindow: Rule = {
  id: "LZ-CFG-166",
  title: "A deletion window below 30 days has a reason, and is none that a policy forbids",
  needs: ["dataKeys[].deletionWindowInDays", "dataKeys[].deletionWindowReason", "organizationPolicies.serviceControl"],
  *check({ settings: { dataKeys, organizationPolicies } }) {
    const { enabled, minimumDeletionWindowInDays: minimum } = organizationPolicies.serviceControl.protectKeys;
    for (const [index, { deletionWindowInDays: days, deletionWindowReason }] of dataKeys.entries()) {
      const path = ["dataKeys", index];
      if (days === LONGEST_IN_DAYS && deletionWindowReason !== undefined) {
        yield { path: [...path, "deletionWindowReason"], message: "has nothing to explain: the window is 30 days" };
      }
      if (days < LONGEST_IN_DAYS && deletionWindowReason === undefined) {
        yield {
          path: [...path, "deletionWindowInDays"],
          message: `must be 30, the longest that AWS has, or have a deletionWindowReason, got ${days}`,
          hint: "what a deleted key encrypted is lost for good; the window is the time to notice",
        };
      }
      if (enabled && days < minimum) {
        yield {
          path: [...path, "deletionWindowInDays"],
          message: `must be at least ${minimum}, organizationPolicies.serviceControl.protectKeys.minimumDeletionWindowInDays, got ${days}`,
          hint: "the policy lets nobody in the account delete a key sooner; change both, or neither",
        };
      }
    }
  },
};
