import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, shown } from "../readers/arguments";

/** LZ-ACM-01. Imported certificates and those of a private authority are not validated by ACM. */
export const acmDnsValidation: Guardrail = {
  id: "LZ-ACM-01",
  title: "public certificates are validated by DNS",
  why: "ACM renews them by itself, while one that is validated by e-mail ends when nobody answers (Security Hub ACM.1).",
  fix: 'set validationMethod: "DNS" and keep the validation records, or take modules/certificates',
  severity: "medium",
  controls: { fsbp: ["ACM.1"], cis: [] },
  types: ["aws_acm_certificate"],
  judge({ body: { validation_method, certificate_authority_arn } }) {
    if (isUnset(validation_method) || !isUnset(certificate_authority_arn)) return undefined;
    const detail = `validation_method is ${shown(validation_method)}`;
    if (isReference(validation_method)) return unknown(detail);
    return validation_method === "DNS" ? pass(detail) : fail(detail);
  },
};
