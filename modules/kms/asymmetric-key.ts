import type { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import type { KeyPurpose } from "../../policies/key/users";
import { GeneratedKey, type GeneratedKeyKind, type GeneratedKeyProps } from "./generated-key";

/**
 * What an asymmetric key is for, and the specs that KMS has for it. A key has one usage, for ever.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
 */
const USAGES = {
  encrypt: {
    keyUsage: "ENCRYPT_DECRYPT",
    purpose: "asymmetric-encryption",
    specs: ["RSA_2048", "RSA_3072", "RSA_4096", "SM2"],
  },
  sign: {
    keyUsage: "SIGN_VERIFY",
    purpose: "signing",
    specs: [
      "ECC_NIST_P256",
      "ECC_NIST_P384",
      "ECC_NIST_P521",
      "ECC_SECG_P256K1",
      "RSA_2048",
      "RSA_3072",
      "RSA_4096",
      "SM2",
    ],
  },
  "key-agreement": {
    keyUsage: "KEY_AGREEMENT",
    purpose: "key-agreement",
    specs: ["ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "SM2"],
  },
} as const satisfies Readonly<
  Record<string, { readonly keyUsage: string; readonly purpose: KeyPurpose; readonly specs: readonly string[] }>
>;

export type AsymmetricUsage = keyof typeof USAGES;

/** Specs of the keys of a usage. SM2 is in the regions of China alone. */
export type AsymmetricSpec<Usage extends AsymmetricUsage> = (typeof USAGES)[Usage]["specs"][number];

/** Usage and spec of a key, in every combination that KMS has. */
export type AsymmetricKind = {
  readonly [Usage in AsymmetricUsage]: { readonly usage: Usage; readonly spec: AsymmetricSpec<Usage> };
}[AsymmetricUsage];

export type AsymmetricKeyProps = GeneratedKeyProps & AsymmetricKind;

/**
 * A pair of keys: the private half stays in KMS, the public half is for everybody (`aws kms get-public-key`). To encrypt, to sign
 * or to agree on a secret. KMS does not rotate it: what the old one signed must stay verifiable.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/symmetric-asymmetric.html
 */
export class AsymmetricKey extends GeneratedKey {
  constructor(scope: Construct, id: string, props: AsymmetricKeyProps) {
    super(scope, id, props, kindOf(props));
  }
}

function kindOf(props: AsymmetricKeyProps): GeneratedKeyKind {
  const problem = kindProblem(props);
  if (problem !== undefined) return { problem };
  const { keyUsage, purpose } = USAGES[props.usage];
  return { customerMasterKeySpec: props.spec, keyUsage, purpose };
}

/** What the types say too, for who goes past them, and where SM2 is. */
function kindProblem({ usage, spec, placement, multiRegion }: AsymmetricKeyProps): string | undefined {
  if (!Object.hasOwn(USAGES, usage)) return `usage must be one of ${Object.keys(USAGES).join(", ")}, got '${usage}'`;
  const specs: readonly string[] = USAGES[usage].specs;
  if (!specs.includes(spec)) return `spec of a key for ${usage} must be one of ${specs.join(", ")}, got '${spec}'`;
  const regions = [placement, ...(multiRegion?.replicas ?? [])].map(({ regionName }) => regionName);
  const outside = regions.find((region) => partitionOf(region) !== "aws-cn");
  if (spec !== "SM2" || outside === undefined) return undefined;
  return `spec SM2 is in the regions of China alone, got '${outside}'`;
}
