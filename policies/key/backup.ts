import { arn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets accounts that keep copies read what the key encrypts: AWS Backup copies from there.
 *
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
 */
export function copiedByAccounts(accountIds: readonly string[], partition: string): Statement[] {
  const roots = accountIds.map((account) => arn({ partition, service: "iam", account, resource: "root" }));
  return [
    {
      Sid: "CopyingAccountsDecrypt",
      Effect: "Allow",
      Principal: { AWS: roots },
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey",
        "kms:GenerateDataKeyWithoutPlaintext",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
      ],
      Resource: "*",
    },
    {
      Sid: "CopyingAccountsGrant",
      Effect: "Allow",
      Principal: { AWS: roots },
      Action: ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"],
      Resource: "*",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
