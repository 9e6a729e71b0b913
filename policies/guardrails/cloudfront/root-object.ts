import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset } from "../readers/arguments";
import { isBucket } from "./origins";

/** LZ-CLOUDFRONT-04. */
export const cloudFrontRootObject: Guardrail = {
  id: "LZ-CLOUDFRONT-04",
  title: "distributions of buckets have a default root object",
  why: "Without one, the bucket itself answers /, and may list what it holds (Security Hub CloudFront.1).",
  fix: "set defaultRootObject, such as index.html",
  severity: "high",
  controls: { fsbp: ["CloudFront.1"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge({ body }) {
    if (!blocksOf(body, "origin").some(isBucket)) return undefined;
    const object = body.default_root_object;
    if (isUnset(object)) return fail("default_root_object is not set");
    return isReference(object) ? unknown("default_root_object is a reference") : pass("default_root_object is set");
  },
};
