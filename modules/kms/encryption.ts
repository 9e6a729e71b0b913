/**
 * Whose key encrypts. AWS's own keys cost nothing and cannot be shared with another account or looked after; a customer
 * managed key is billed each month and obeys a policy, rotation and deletion of its owner's.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-mgmt
 */
export type Encryption =
  /** A key that the service owns and shows to nobody. */
  | { readonly mode: "aws-owned" }
  /** The account's own key of that service, such as aws/secretsmanager; its policy cannot be changed. */
  | { readonly mode: "aws-managed" }
  /** A key of ours, made by `Key` or `MultiRegionKey` in the region of what it encrypts. */
  | { readonly mode: "customer"; readonly keyArn: string };

/** ARN of the key of ours; undefined where AWS's own encrypts. */
export function customerKeyArn(encryption: Encryption): string | undefined {
  return encryption.mode === "customer" ? encryption.keyArn : undefined;
}
