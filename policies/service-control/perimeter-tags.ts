/**
 * Tags of principals that widen or narrow the data perimeter, as AWS names them
 * (https://github.com/aws-samples/data-perimeter-policy-examples#tagging-conventions).
 */
export const PERIMETER_TAGS = {
  /** Whoever carries it with the value true may use resources of others. */
  outsideResources: "dp:exclude:resource",
  /** Whoever carries it with the value true may share with others. */
  outsideIdentities: "dp:exclude:identity",
  /** Whoever carries it with the value true must come by an expected network. */
  expectedNetwork: "dp:include:network",
  /** Whoever carries it with the value true may come by any network all the same. */
  anyNetwork: "dp:exclude:network",
} as const;

/** All of them, in any case: keys of principal tags compare without case, patterns compare with it. */
export const PERIMETER_TAG_PATTERNS: readonly string[] = ["DP:*", "Dp:*", "dP:*", "dp:*"];
