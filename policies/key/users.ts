import type { Statement } from "../document";

/** What a key is made for. */
export type KeyPurpose = "encryption" | "asymmetric-encryption" | "signing" | "key-agreement" | "mac";

/**
 * What the users of a key do with it, by its purpose.
 *
 * Sources: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-users,
 * https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
 */
export const KEY_USE: Readonly<Record<KeyPurpose, readonly string[]>> = {
  encryption: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
  "asymmetric-encryption": ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GetPublicKey", "kms:ReEncrypt*"],
  signing: ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:Verify"],
  "key-agreement": ["kms:DeriveSharedSecret", "kms:DescribeKey", "kms:GetPublicKey"],
  mac: ["kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"],
};

/** Lets roles and users of the key's account use the key themselves. */
export function keyUsers(principals: readonly string[], purpose: KeyPurpose = "encryption"): Statement {
  return { Sid: "Use", Effect: "Allow", Principal: { AWS: principals }, Action: KEY_USE[purpose], Resource: "*" };
}
