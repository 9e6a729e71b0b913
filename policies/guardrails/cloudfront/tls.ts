import type { Guardrail } from "../guardrail";
import { all, fail, mustBe, pass, unknown } from "../judge";
import { blocksOf, isReference, shown } from "../readers/arguments";

/** LZ-CLOUDFRONT-02. */
export const cloudFrontTls: Guardrail = {
  id: "LZ-CLOUDFRONT-02",
  title: "distributions take HTTPS with TLS 1.2 or newer",
  why: "Plain HTTP and old TLS can be read and changed on the way (Security Hub CloudFront.3, CloudFront.7, CloudFront.15).",
  fix: "set viewerProtocolPolicy to redirect-to-https or https-only, a certificate of your own, and minimumProtocolVersion to TLSv1.2_2021 or newer",
  severity: "medium",
  controls: { fsbp: ["CloudFront.3", "CloudFront.7", "CloudFront.15"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge({ body }) {
    const behaviors = [...blocksOf(body, "default_cache_behavior"), ...blocksOf(body, "ordered_cache_behavior")];
    const certificates = blocksOf(body, "viewer_certificate");
    return all([
      ...behaviors.map((each) => mustBe(each, "viewer_protocol_policy", "redirect-to-https", "https-only")),
      ...(certificates.length === 0 ? [fail("viewer_certificate is not set")] : certificates.map(minimumVersion)),
    ]);
  },
};

function minimumVersion({ minimum_protocol_version: version }: Readonly<Record<string, unknown>>) {
  const detail = `minimum_protocol_version is ${shown(version)}`;
  if (isReference(version)) return unknown(detail);
  return /^TLSv1\.(2_(2021|2025)|3_)/.test(String(version)) ? pass(detail) : fail(detail);
}
