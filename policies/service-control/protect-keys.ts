import { dataKeyAlias } from "../../core/names";
import type { Control, ControlContext } from "../organization/control";

export interface ProtectKeysSettings {
  /** Least number of days between the request to delete a key and its end, 7-30. */
  readonly minimumDeletionWindowInDays: number;
}

/**
 * Leaves time to notice that a key is to be deleted, and keeps the keys of logs, findings and events usable. Keys have no
 * names, but every key of the log archive and the security account is one of ours. Data keys of other accounts are
 * known by their aliases, which only an exempt role can take off them; their policies are left to their administrators.
 */
export function protectKeys(
  { partition, organization, logArchiveAccountId, securityAccountId }: ControlContext,
  { minimumDeletionWindowInDays }: ProtectKeysSettings,
): Control {
  return {
    id: "protect-keys",
    denies: `deleting a KMS key with less than ${minimumDeletionWindowInDays} days' notice, disabling, deleting or reopening a key of the log archive or the security account, and disabling or deleting a data key`,
    why: "What a deleted key encrypted is lost for good, and logs without their key are no evidence.",
    source:
      "https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-schedule-key-deletion-pending-window-in-days",
    statements: [
      {
        Sid: "GiveNoticeOfKeyDeletion",
        Effect: "Deny",
        Action: "kms:ScheduleKeyDeletion",
        Resource: "*",
        Condition: {
          NumericLessThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": String(minimumDeletionWindowInDays) },
        },
      },
      {
        Sid: "KeepLogKeys",
        Effect: "Deny",
        Action: [
          "kms:DeleteAlias",
          "kms:DeleteImportedKeyMaterial",
          "kms:Disable*", // the key, or its rotation
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "kms:UpdateAlias",
          "kms:UpdatePrimaryRegion",
        ],
        Resource: [logArchiveAccountId, securityAccountId].map((account) => `arn:${partition}:kms:*:${account}:key/*`),
      },
      {
        Sid: "KeepDataKeys",
        Effect: "Deny",
        Action: ["kms:DeleteAlias", "kms:DisableKey", "kms:ScheduleKeyDeletion", "kms:UpdateAlias"],
        Resource: "*",
        // A key can have several aliases: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-resource-aliases
        Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": dataKeyAlias(organization, "*") } },
      },
    ],
  };
}
