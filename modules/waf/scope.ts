import type { WafScope } from "../../core/waf-managed-rule-groups";
import type { Placement } from "../placement";

export type { WafScope };

/** The region in which everything for CloudFront stands. */
export const CLOUDFRONT_REGION = "us-east-1";

/** What is wrong with the place of something of a scope; undefined if nothing. */
export function scopeProblem(scope: WafScope, { regionName }: Placement): string | undefined {
  if (scope !== "CLOUDFRONT" || regionName === CLOUDFRONT_REGION) return undefined;
  return `scope CLOUDFRONT must be placed in ${CLOUDFRONT_REGION}, got a placement in '${regionName}'`;
}
