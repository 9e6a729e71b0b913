import type { Guardrail } from "../guardrail";
import { mustBeSet } from "../judge";

/** LZ-CLOUDFRONT-03. */
export const cloudFrontWebAcl: Guardrail = {
  id: "LZ-CLOUDFRONT-03",
  title: "distributions stand behind AWS WAF",
  why: "The web ACL stops known attacks and floods before the origin (Security Hub CloudFront.6).",
  fix: "set webAclId to a web ACL of scope CLOUDFRONT, or acknowledge where Firewall Manager attaches one",
  severity: "medium",
  controls: { fsbp: ["CloudFront.6"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge: ({ body }) => mustBeSet(body, "web_acl_id"),
};
