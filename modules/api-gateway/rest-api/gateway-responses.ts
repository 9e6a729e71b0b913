import { ApiGatewayGatewayResponse } from "@cdktf/provider-aws/lib/api-gateway-gateway-response";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { corsHeaders } from "./cors";
import { REFUSAL } from "./error-body";

export interface GatewayResponsesProps {
  readonly placement: Placement;
  /** Id of the API. */
  readonly restApiId: string;
  /** Origins whose pages browsers let talk to the API. */
  readonly allowedOrigins: readonly string[];
}

/**
 * What API Gateway answers when a request never reaches a route: no token, too many requests, a malformed body, a timeout.
 * Without the header of CORS a page sees a failed connection instead of the reason. Templates of these answers are not
 * programs, so their origin is fixed: the first.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export class GatewayResponses extends Construct {
  public readonly responses: readonly ApiGatewayGatewayResponse[];

  constructor(scope: Construct, id: string, { placement, restApiId, allowedOrigins }: GatewayResponsesProps) {
    super(scope, id);
    const headers = Object.entries(corsHeaders(allowedOrigins));
    this.responses = ["4XX", "5XX"].map(
      (kind) =>
        new ApiGatewayGatewayResponse(this, kind.toLowerCase(), {
          ...placement,
          restApiId,
          // Without a status code each kind of refusal keeps its own.
          responseType: `DEFAULT_${kind}`,
          responseParameters: Object.fromEntries(
            headers.map(([name, value]) => [`gatewayresponse.header.${name}`, value]),
          ),
          responseTemplates: { "application/json": REFUSAL },
        }),
    );
  }
}
