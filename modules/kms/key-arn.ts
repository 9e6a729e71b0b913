/**
 * What is wrong with the ARN of a key that is to encrypt something in `region`, in words for a ConfigError; undefined if
 * all is well, or if only Terraform will know the ARN. Services keep the key's ARN whatever they are given, so an alias
 * shows as a difference at each plan, and a key of another region encrypts nothing here.
 */
export function keyArnProblem(prop: string, keyArn: string, region: string): string | undefined {
  if (keyArn.includes("${")) return undefined;
  const [, keyRegion, kind] = /^arn:[\w-]+:kms:([a-z0-9-]+):\d{12}:(key|alias)\/.+$/.exec(keyArn) ?? [];
  if (kind !== "key")
    return `${prop} must be the ARN of a key${kind === undefined ? "" : ", not of an alias"}, got '${keyArn}'`;
  if (keyRegion !== region) return `${prop} must be a key of ${region}, got '${keyArn}'`;
  return undefined;
}
