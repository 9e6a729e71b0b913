/** Key of Network Firewall's resources in the provider's words; AWS's own key without an ARN. */
export function encryptionConfiguration(keyArn: string | undefined): { type: string; keyId: string } | undefined {
  return keyArn === undefined ? undefined : { type: "CUSTOMER_KMS", keyId: keyArn };
}
