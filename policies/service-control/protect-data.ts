import type { Control } from "../organization/control";

export interface ProtectDataSettings {
  /** Tag that protects the resource that carries it. */
  readonly tag: { readonly key: string; readonly value: string };
}

/**
 * Keeps tagged data stores and backups from being deleted, and the tag on them: without the second statement whoever may
 * not delete would take the tag off first. The services are those whose actions know aws:ResourceTag
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
 */
export function protectData({ tag: { key, value } }: ProtectDataSettings): Control {
  const tagged = { [`aws:ResourceTag/${key}`]: value };
  return {
    id: "protect-data",
    denies: `deleting user pools, tables, databases, file systems, backup vaults and recovery points that carry the tag ${key} = ${value}, switching off a table's point-in-time recovery, and taking the tag off`,
    why: "Deleted data is gone; with the tag, deleting it takes a change of this landing zone first.",
    source:
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_tagging.html",
    statements: [
      {
        Sid: "KeepTaggedData",
        Effect: "Deny",
        Action: [
          "backup:DeleteBackupVault*",
          "backup:DeleteRecoveryPoint",
          "backup:UpdateRecoveryPointLifecycle",
          "cognito-idp:DeleteUserPool",
          "dynamodb:DeleteTable",
          "dynamodb:UpdateContinuousBackups",
          "elasticfilesystem:DeleteFileSystem",
          "rds:DeleteDBCluster",
          "rds:DeleteDBInstance",
        ],
        Resource: "*",
        Condition: { StringEquals: tagged },
      },
      {
        Sid: "KeepDataTags",
        Effect: "Deny",
        Action: [
          "backup:TagResource",
          "backup:UntagResource",
          "cognito-idp:TagResource",
          "cognito-idp:UntagResource",
          "dynamodb:TagResource",
          "dynamodb:UntagResource",
          "elasticfilesystem:TagResource",
          "elasticfilesystem:UntagResource",
          "rds:AddTagsToResource",
          "rds:RemoveTagsFromResource",
        ],
        Resource: "*",
        Condition: { "ForAnyValue:StringEqualsIgnoreCase": { "aws:TagKeys": key }, StringEquals: tagged },
      },
    ],
  };
}
