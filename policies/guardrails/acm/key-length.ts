import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, shown } from "../readers/arguments";

/** LZ-ACM-02. */
export const acmKeyLength: Guardrail = {
  id: "LZ-ACM-02",
  title: "RSA certificates have at least 2,048 bits",
  why: "Shorter keys can be computed from the certificate (Security Hub ACM.2).",
  fix: "leave keyAlgorithm out, which is RSA_2048, or set it to EC_prime256v1",
  severity: "high",
  controls: { fsbp: ["ACM.2"], cis: [] },
  types: ["aws_acm_certificate"],
  judge({ body: { key_algorithm, certificate_body } }) {
    // The key of an imported one is in the certificate, which is not read here.
    if (!isUnset(certificate_body)) return unknown("the key is that of an imported certificate");
    if (isUnset(key_algorithm)) return pass("key_algorithm is not set, which is RSA_2048");
    const detail = `key_algorithm is ${shown(key_algorithm)}`;
    if (isReference(key_algorithm)) return unknown(detail);
    return key_algorithm === "RSA_1024" ? fail(detail) : pass(detail);
  },
};
