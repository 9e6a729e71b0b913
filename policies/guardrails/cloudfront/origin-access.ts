import type { Guardrail } from "../guardrail";
import { all, fail, pass, within } from "../judge";
import { blocksOf, isUnset } from "../readers/arguments";
import { isBucket, isFunctionUrl, originName } from "./origins";

/** LZ-CLOUDFRONT-05. */
export const cloudFrontOriginAccess: Guardrail = {
  id: "LZ-CLOUDFRONT-05",
  title: "buckets and function URLs are read with origin access control",
  why: "Only signed requests let the origin be closed to everybody else (Security Hub CloudFront.13, CloudFront.16).",
  fix: "set originAccessControlId, and name the distribution in the bucket's policy",
  severity: "medium",
  controls: { fsbp: ["CloudFront.13", "CloudFront.16"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge({ body }) {
    const origins = blocksOf(body, "origin").filter((origin) => isBucket(origin) || isFunctionUrl(origin));
    if (origins.length === 0) return undefined;
    return all(
      origins.map((origin) =>
        within(
          originName(origin),
          isUnset(origin.origin_access_control_id)
            ? fail("origin_access_control_id is not set")
            : pass("origin_access_control_id is set"),
        ),
      ),
    );
  },
};
