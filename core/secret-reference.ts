/**
 * Name under which Parameter Store reads a secret of Secrets Manager: for programs that know parameters alone. It stands
 * for the secret in GetParameter and GetParameters, both with decryption, and in no other call.
 *
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html
 */
export function secretReference(secretName: string): string {
  return `/aws/reference/secretsmanager/${secretName}`;
}
