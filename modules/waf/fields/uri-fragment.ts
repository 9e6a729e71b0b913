import { found } from "../statement";
import { type FallbackBehavior, type Field, fallbackProblem } from "./field";

export interface UriFragmentOptions {
  /** For requests without a fragment that WAF can read. */
  readonly fallbackBehavior: FallbackBehavior;
}

/** What stands behind the # of the URI; few clients send it. CloudFront and load balancers alone. */
export function uriFragment({ fallbackBehavior }: UriFragmentOptions): Field {
  return {
    json: { uri_fragment: { fallback_behavior: fallbackBehavior } },
    cost: "plain",
    problems: found([fallbackProblem("uriFragment", fallbackBehavior)]),
  };
}
