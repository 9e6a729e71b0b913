import { ApiGatewayMethodSettings } from "@cdktf/provider-aws/lib/api-gateway-method-settings";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { checkLimits, type RequestLimits } from "./limits";

/** Responses that a stage with a cache cluster keeps. */
export interface ApiCaching {
  /** Seconds that a response is kept, 1-3600. */
  readonly ttlInSeconds: number;
}

/** Other settings for one method of the stage. */
export interface MethodThrottling extends RequestLimits {
  /** Path of the resource, such as /orders/{id}. */
  readonly path: string;
  /** GET, POST, ... */
  readonly httpMethod: string;
  /** @default - no responses are kept */
  readonly caching?: ApiCaching;
}

export interface ApiThrottlingProps {
  /** Account and region of the API. */
  readonly placement: Placement;

  /** Id of the REST API. */
  readonly restApiId: string;

  /** Name of the stage. Take it from the stage's resource, so that the stage comes first. */
  readonly stageName: string;

  /** Limits of each method of the stage. They are for all callers together; `UsagePlan` has those of one caller. */
  readonly limits: RequestLimits;

  /** Methods with limits of their own: what costs the back end most, or must always answer. @default - none */
  readonly methods?: readonly MethodThrottling[];

  /**
   * Execution logs: ERROR, or INFO for each request too. They need `ApiGatewayLogging` in the account and region.
   *
   * @default "ERROR" (Security Hub APIGateway.1)
   */
  readonly logging?: "ERROR" | "INFO" | "OFF";

  /** What must stand before: the logging role of the account. @default - an earlier stack makes it */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * Throttling of a REST API's stage, and with it what else AWS keeps in the same settings: execution logs, metrics and
 * caching. Bodies are never logged. Cached responses are encrypted (Security Hub APIGateway.5), and only callers who may
 * do so can clear them.
 *
 * Throttling is best effort, not a ceiling of costs; AWS WAF by rate stands before it.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export class ApiThrottling extends Construct {
  constructor(scope: Construct, id: string, props: ApiThrottlingProps) {
    super(scope, id);
    const { limits, methods = [], logging = "ERROR" } = props;
    checkLimits(this, "limits", limits);
    const paths = methods.map((method, index) => methodPath(this, method, index));
    const twice = paths.find((path, index) => paths.indexOf(path) < index);
    if (twice !== undefined) throw new ConfigError(this, `methods must name each method once, got ${twice} twice`);
    const all = this.settings("all", "*/*", props, limits, logging, []);
    // Settings of one stage that change at once are refused (ConflictException).
    let previous = all;
    for (const [index, method] of methods.entries()) {
      const path = paths[index] ?? "";
      const name = path.replace("~1", "root").replace(/[^A-Za-z0-9]+/g, "-");
      previous = this.settings(name, path, props, method, logging, [previous], method.caching);
    }
  }

  private settings(
    id: string,
    path: string,
    { placement, restApiId, stageName, dependsOn = [] }: ApiThrottlingProps,
    limits: RequestLimits,
    logging: string,
    after: readonly ITerraformDependable[],
    caching?: ApiCaching,
  ): ApiGatewayMethodSettings {
    const before = [...dependsOn, ...after];
    return new ApiGatewayMethodSettings(this, id, {
      ...placement,
      restApiId,
      stageName,
      methodPath: path,
      settings: {
        throttlingRateLimit: limits.requestsPerSecond,
        throttlingBurstLimit: limits.burst,
        metricsEnabled: true,
        loggingLevel: logging,
        dataTraceEnabled: false,
        cachingEnabled: caching !== undefined,
        cacheTtlInSeconds: caching?.ttlInSeconds,
        cacheDataEncrypted: true,
        requireAuthorizationForCacheControl: true,
      },
      dependsOn: before.length > 0 ? before : undefined,
    });
  }
}

const HTTP_METHODS = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

/** A method as the settings name it: path without the first slash, and the root's as "~1". */
function methodPath(scope: Construct, method: MethodThrottling, index: number): string {
  const { path, httpMethod, caching } = method;
  const prop = `methods[${index}]`;
  checkLimits(scope, prop, method);
  if (!path.startsWith("/")) throw new ConfigError(scope, `${prop}.path must begin with a slash, got '${path}'`);
  if (!HTTP_METHODS.includes(httpMethod)) {
    throw new ConfigError(scope, `${prop}.httpMethod must be one of ${HTTP_METHODS.join(", ")}, got '${httpMethod}'`);
  }
  if (caching && (!Number.isInteger(caching.ttlInSeconds) || caching.ttlInSeconds < 1 || caching.ttlInSeconds > 3600)) {
    throw new ConfigError(scope, `${prop}.caching.ttlInSeconds must be 1-3600, got ${caching.ttlInSeconds}`);
  }
  return `${path === "/" ? "~1" : path.slice(1)}/${httpMethod}`;
}
