import type { Guardrail } from "../guardrail";
import { all, mustBe } from "../judge";
import { blocksOf, isUnset } from "../readers/arguments";

/** LZ-CLOUDFRONT-07. */
export const cloudFrontSni: Guardrail = {
  id: "LZ-CLOUDFRONT-07",
  title: "distributions serve their certificate by SNI",
  why: "Addresses of one's own cost 600 dollars a month and serve only browsers older than 2010 (Security Hub CloudFront.8).",
  fix: "set sslSupportMethod: sni-only",
  severity: "low",
  controls: { fsbp: ["CloudFront.8"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge({ body }) {
    const own = blocksOf(body, "viewer_certificate").filter(
      ({ acm_certificate_arn: acm, iam_certificate_id: iam }) => !isUnset(acm) || !isUnset(iam),
    );
    return own.length === 0 ? undefined : all(own.map((each) => mustBe(each, "ssl_support_method", "sni-only")));
  },
};
