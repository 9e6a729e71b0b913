import { isKnown } from "../known";

/** Whose key it must be, as far as that matters. */
export interface KeyPlace {
  readonly accountId?: string;
  readonly region?: string;
}

const KEY_ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):(\d{12}):key\/[\w-]+$/;

/**
 * What is wrong with the ARN of a key that is to encrypt something, in words for a ConfigError; undefined if all is well,
 * or if only Terraform will know the ARN. Services keep the key's ARN whatever they are given, so an alias shows as a
 * difference at each plan; it does not cross accounts, and a key of another region encrypts nothing here.
 */
export function keyArnProblem(prop: string, keyArn: string, place: KeyPlace = {}): string | undefined {
  if (!isKnown(keyArn)) return undefined;
  const [, region, account] = KEY_ARN.exec(keyArn) ?? [];
  if (region === undefined) return `${prop} must be the full ARN of a key, not an id or alias, got '${keyArn}'`;
  if (place.region !== undefined && region !== place.region) {
    return `${prop} must be a key of ${place.region}, got one of ${region}: '${keyArn}'`;
  }
  if (place.accountId !== undefined && account !== place.accountId) {
    return `${prop} must be a key of account ${place.accountId}, got one of ${account}: '${keyArn}'`;
  }
  return undefined;
}
