import type { Construct } from "constructs";
import { GeneratedKey, type GeneratedKeyKind, type GeneratedKeyProps } from "./generated-key";

/** https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html */
const HMAC_SPECS = ["HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512"] as const;

export interface HmacKeyProps extends GeneratedKeyProps {
  /**
   * Hash that the key is for, by its length in bits.
   *
   * @default HMAC_256
   */
  readonly spec?: (typeof HMAC_SPECS)[number];
}

/**
 * A key for authentication codes (HMAC): who has it can say that a token is his own and unchanged, and nobody else can. It
 * encrypts nothing. KMS does not rotate it.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html
 */
export class HmacKey extends GeneratedKey {
  constructor(scope: Construct, id: string, props: HmacKeyProps) {
    super(scope, id, props, kindOf(props));
  }
}

function kindOf({ spec = "HMAC_256" }: HmacKeyProps): GeneratedKeyKind {
  if (!HMAC_SPECS.includes(spec)) return { problem: `spec must be one of ${HMAC_SPECS.join(", ")}, got '${spec}'` };
  return { customerMasterKeySpec: spec, keyUsage: "GENERATE_VERIFY_MAC", purpose: "mac" };
}
