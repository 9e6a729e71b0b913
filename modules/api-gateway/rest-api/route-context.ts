import type { ApiGatewayMethod } from "@cdktf/provider-aws/lib/api-gateway-method";
import type { Placement } from "../../placement";
import type { RestApiRoute } from "./route";

/** What a route must know of its API. */
export interface ApiContext {
  readonly restApiId: string;
  readonly name: string;
  readonly executionArn: string;
  readonly stageName: string;
  readonly allowedOrigins: readonly string[];
}

/** What the parts of a route have in common. */
export interface RouteContext {
  readonly placement: Placement;
  readonly api: ApiContext;
  readonly route: RestApiRoute;
  readonly method: ApiGatewayMethod;
  /** Provider, API and resource, to be spread into every part. */
  readonly at: Pick<Placement, "provider"> & { readonly restApiId: string; readonly resourceId: string };
}
