import { ApiGatewayIntegration } from "@cdktf/provider-aws/lib/api-gateway-integration";
import { ApiGatewayIntegrationResponse } from "@cdktf/provider-aws/lib/api-gateway-integration-response";
import { ApiGatewayMethod } from "@cdktf/provider-aws/lib/api-gateway-method";
import { ApiGatewayMethodResponse } from "@cdktf/provider-aws/lib/api-gateway-method-response";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { answerParameters, declaredParameters, echoOrigin, preflightHeaders } from "./cors";

export interface OptionsMethodProps {
  readonly placement: Placement;
  /** Id of the API. */
  readonly restApiId: string;
  /** Id of the resource, which is a path of the API. */
  readonly resourceId: string;
  /** Origins whose pages browsers let talk to the API. */
  readonly allowedOrigins: readonly string[];
  /** Methods of the path. */
  readonly methods: readonly string[];
  /** Headers that its routes ask for. */
  readonly requiredHeaders: readonly string[];
}

const STATUS_CODE = "204";

/**
 * The answer to a browser that asks whether a page may call a path. API Gateway gives it itself, and everybody gets it:
 * browsers ask without a token.
 */
export class OptionsMethod extends Construct {
  public readonly resources: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: OptionsMethodProps) {
    super(scope, id);
    const { placement, restApiId, resourceId, allowedOrigins } = props;
    const headers = preflightHeaders(allowedOrigins, props.methods, props.requiredHeaders);
    const echo = echoOrigin(allowedOrigins);
    const method = new ApiGatewayMethod(this, "method", {
      ...placement,
      restApiId,
      resourceId,
      httpMethod: "OPTIONS",
      authorization: "NONE",
    });
    const of = { ...placement, restApiId, resourceId, httpMethod: method.httpMethod };
    const integration = new ApiGatewayIntegration(this, "integration", {
      ...of,
      type: "MOCK",
      requestTemplates: { "application/json": JSON.stringify({ statusCode: Number(STATUS_CODE) }) },
    });
    const answer = new ApiGatewayMethodResponse(this, "answer", {
      ...of,
      statusCode: STATUS_CODE,
      responseParameters: declaredParameters(headers),
    });
    const mapping = new ApiGatewayIntegrationResponse(this, "mapping", {
      ...of,
      statusCode: answer.statusCode,
      responseParameters: answerParameters(headers),
      responseTemplates: echo === "" ? undefined : { "application/json": echo },
      // It is a part of the integration, which it does not name.
      dependsOn: [integration],
    });
    this.resources = [method, integration, answer, mapping];
  }
}
