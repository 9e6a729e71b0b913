import type { FileUse } from "./file-use";
import type { LandingZoneSettings } from "./schema";
import { type Selectable, targetsAccount } from "./targets";

export type IdentityCenterSettings = NonNullable<LandingZoneSettings["identityCenter"]>;

/** What a group gets in some accounts. */
export type Assignment = IdentityCenterSettings["assignments"][number];

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html */
export const INLINE_POLICY_BYTES = 32_768;
export const INLINE_POLICY_CHARACTERS = 10_240;
export const MANAGED_POLICIES = 20;

/** Source of these quotas. */
export const IDENTITY_CENTER_QUOTAS = "https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html";

/** Inline policies of permission sets. */
export function identityCenterFiles({ identityCenter }: LandingZoneSettings): FileUse[] {
  return (identityCenter?.permissionSets ?? []).flatMap(({ inlinePolicy }, index) =>
    inlinePolicy === undefined
      ? []
      : [
          {
            path: ["identityCenter", "permissionSets", index, "inlinePolicy"],
            file: inlinePolicy,
            maxBytes: INLINE_POLICY_BYTES,
            source: IDENTITY_CENTER_QUOTAS,
          },
        ],
  );
}

/**
 * The accounts of an assignment, out of the active ones. No organizational unit, label or empty target reaches the
 * management account: no policy of the organization binds who is there, so it must be named.
 */
export function assignedAccounts<T extends Selectable>(
  { targets }: Assignment,
  active: readonly T[],
  managementAccount: string,
): T[] {
  return active.filter(
    (account) =>
      targetsAccount(targets, account) &&
      (account.name !== managementAccount || targets.accounts?.includes(account.name) === true),
  );
}
