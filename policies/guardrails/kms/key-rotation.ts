import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";
import type { ResourceBody } from "../readers/terraform-json";

/** LZ-KMS-01. */
export const kmsKeyRotation: Guardrail = {
  id: "LZ-KMS-01",
  title: "symmetric customer managed keys rotate",
  why: "Rotation bounds what one leaked key material can read (Security Hub KMS.4, CIS 3.6).",
  fix: "set enableKeyRotation: true; asymmetric and HMAC keys cannot rotate and are left out of this rule",
  severity: "medium",
  controls: { fsbp: [], cis: ["3.6"] },
  types: ["aws_kms_key"],
  judge: ({ body }) => (isSymmetricEncryptionKey(body) ? mustBeTrue(body, "enable_key_rotation") : undefined),
};

function isSymmetricEncryptionKey(body: ResourceBody): boolean {
  const spec = body.customer_master_key_spec ?? "SYMMETRIC_DEFAULT";
  return spec === "SYMMETRIC_DEFAULT" && (body.key_usage ?? "ENCRYPT_DECRYPT") === "ENCRYPT_DECRYPT";
}
