import type { Control } from "../organization/control";

/** Keeps new EBS volumes encrypted with the key that the account's stack chose. */
export function denyDefaultEncryptionChanges(): Control {
  return {
    id: "deny-default-encryption-changes",
    denies: "switching off the encryption of new EBS volumes, or changing its default key",
    why: "A volume that was created in clear text stays so, and so do its snapshots.",
    source: "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html",
    statements: [
      {
        Sid: "KeepDefaultEncryption",
        Effect: "Deny",
        Action: ["ec2:DisableEbsEncryptionByDefault", "ec2:ModifyEbsDefaultKmsKeyId", "ec2:ResetEbsDefaultKmsKeyId"],
        Resource: "*",
      },
    ],
  };
}
