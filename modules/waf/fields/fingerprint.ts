import { found } from "../statement";
import { type FallbackBehavior, type Field, fallbackProblem } from "./field";

export interface FingerprintOptions {
  /** For requests without enough of a TLS handshake for a fingerprint. */
  readonly fallbackBehavior: FallbackBehavior;
}

/** JA3 fingerprint of the client's TLS handshake, 32 characters. CloudFront and load balancers alone; matches EXACTLY. */
export function ja3Fingerprint({ fallbackBehavior }: FingerprintOptions): Field {
  return fingerprint("ja3_fingerprint", "ja3Fingerprint", fallbackBehavior);
}

/** JA4 fingerprint of the client's TLS handshake, 36 characters. CloudFront and load balancers alone; matches EXACTLY. */
export function ja4Fingerprint({ fallbackBehavior }: FingerprintOptions): Field {
  return fingerprint("ja4_fingerprint", "ja4Fingerprint", fallbackBehavior);
}

function fingerprint(key: string, name: string, fallbackBehavior: FallbackBehavior): Field {
  return {
    json: { [key]: { fallback_behavior: fallbackBehavior } },
    cost: "plain",
    problems: found([fallbackProblem(name, fallbackBehavior)]),
  };
}
