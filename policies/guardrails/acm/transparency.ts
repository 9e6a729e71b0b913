import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, shown } from "../readers/arguments";

/** LZ-ACM-03. Only the names of public certificates stand in public logs. */
export const acmTransparency: Guardrail = {
  id: "LZ-ACM-03",
  title: "public certificates stand in certificate transparency logs",
  why: "Browsers refuse one that no log knows, and the logs show certificates that others got for the domain (https://docs.aws.amazon.com/acm/latest/userguide/acm-bestpractices.html#best-practices-transparency).",
  fix: 'leave certificateTransparencyLoggingPreference out or set it to "ENABLED"; a wildcard name hides host names',
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_acm_certificate"],
  judge({ body }) {
    if (!isUnset(body.certificate_authority_arn) || !isUnset(body.certificate_body)) return undefined;
    const preference = blocksOf(body, "options")[0]?.certificate_transparency_logging_preference;
    if (isUnset(preference)) return pass("certificate_transparency_logging_preference is not set, which is ENABLED");
    const detail = `certificate_transparency_logging_preference is ${shown(preference)}`;
    if (isReference(preference)) return unknown(detail);
    return preference === "ENABLED" ? pass(detail) : fail(detail);
  },
};
