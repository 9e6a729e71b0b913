import { type Guardrail, resourcesOfType, shown } from "./guardrail";

/** LZ-KMS-01. */
export const kmsKeyRotation: Guardrail = {
  id: "LZ-KMS-01",
  title: "symmetric customer managed keys rotate",
  why: "Rotation bounds what one leaked key material can read (Security Hub KMS.4, CIS 3.6).",
  fix: "set enableKeyRotation: true; asymmetric and HMAC keys cannot rotate and are left out of this rule",
  evaluate(stack) {
    return resourcesOfType(stack, "aws_kms_key")
      .filter(({ body }) => isSymmetricEncryptionKey(body))
      .map(({ address, body }) => ({
        address,
        verdict: body.enable_key_rotation === true ? "pass" : "fail",
        detail: `enable_key_rotation is ${shown(body.enable_key_rotation)}`,
      }));
  },
};

function isSymmetricEncryptionKey(body: Readonly<Record<string, unknown>>): boolean {
  const spec = body.customer_master_key_spec ?? "SYMMETRIC_DEFAULT";
  return spec === "SYMMETRIC_DEFAULT" && (body.key_usage ?? "ENCRYPT_DECRYPT") === "ENCRYPT_DECRYPT";
}
