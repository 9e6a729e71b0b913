import type { Control, ControlContext } from "../organization/control";

export interface ProtectKeysSettings {
  /** Least number of days between the request to delete a key and its end, 7-30. */
  readonly minimumDeletionWindowInDays: number;
}

/**
 * Leaves time to notice that a key is to be deleted, and keeps the keys of logs, findings and events usable. Keys have no
 * names, but every key of the log archive and the security account is one of ours.
 */
export function protectKeys(
  { partition, logArchiveAccountId, securityAccountId }: ControlContext,
  { minimumDeletionWindowInDays }: ProtectKeysSettings,
): Control {
  return {
    id: "protect-keys",
    denies: `deleting a KMS key with less than ${minimumDeletionWindowInDays} days' notice, and disabling, deleting or reopening a key of the log archive or the security account`,
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
    ],
  };
}
