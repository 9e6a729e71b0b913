import { isKnown } from "../known";
import type { SecretEncryption } from "./secret-props";

/**
 * What is wrong with the key of a secret, in words; undefined if all is well. An alias is refused: it can be pointed at
 * another key at any time, and the secret's values stay encrypted with the old one.
 */
export function encryptionProblem(prop: string, encryption: SecretEncryption, region: string): string | undefined {
  if (encryption.mode !== "customer" || !isKnown(encryption.keyArn)) return undefined;
  const { keyArn } = encryption;
  const [, , service, keyRegion, , resource = ""] = keyArn.split(":");
  if (service !== "kms" || !/^key\/[\w-]+$/.test(resource)) {
    return `${prop} must name a key by its ARN (arn:aws:kms:<region>:<account>:key/<id>), no alias, got '${keyArn}'`;
  }
  return keyRegion === region ? undefined : `${prop} must name a key in '${region}', got one in '${keyRegion}'`;
}
