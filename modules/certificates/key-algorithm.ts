/**
 * Key of a certificate that ACM makes. RSA is understood by every client; ECDSA is faster, and prime256v1 is what
 * CloudFront and load balancers take. The key of a private certificate must be of the family of its authority's.
 *
 * https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html#algorithms-term
 */
export type CertificateKeyAlgorithm = "RSA_2048" | "EC_prime256v1" | "EC_secp384r1";

/** AWS's own default, set so that a plan shows it. */
export const DEFAULT_KEY_ALGORITHM: CertificateKeyAlgorithm = "RSA_2048";
