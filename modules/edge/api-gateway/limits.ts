import type { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";

/** How many requests pass. What is over it is answered with 429 and never reaches the back end. */
export interface RequestLimits {
  /** Requests a second that pass for any length of time. The account has 10,000 a region for all its APIs. */
  readonly requestsPerSecond: number;

  /** Requests that pass at once before the rate holds, the size of the token bucket. The account has 5,000. */
  readonly burst: number;
}

/**
 * Refuses limits that are none. The provider takes -1 as "no limit", and 0 lets nothing pass.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function checkLimits(scope: Construct, prop: string, { requestsPerSecond, burst }: RequestLimits): void {
  if (!(requestsPerSecond > 0)) {
    throw new ConfigError(scope, `${prop}.requestsPerSecond must be more than 0, got ${requestsPerSecond}`);
  }
  if (!Number.isInteger(burst) || burst < 1) {
    throw new ConfigError(scope, `${prop}.burst must be a whole number from 1 up, got ${burst}`);
  }
}
