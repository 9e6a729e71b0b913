import { ApiGatewayMethod } from "@cdktf/provider-aws/lib/api-gateway-method";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../../placement";
import { functionIntegration } from "./function-integration";
import type { ApiContext } from "./route-context";
import { pathParameters, type RestApiRoute } from "./route";
import { s3PutIntegration } from "./s3-put-integration";

export interface RouteMethodProps {
  readonly placement: Placement;
  /** What all methods of the API have in common. */
  readonly api: ApiContext;
  /** The route that the method serves. */
  readonly route: RestApiRoute;
  /** Id of the resource, which is a path of the API. */
  readonly resourceId: string;
  /** Id of the request validator. */
  readonly validatorId: string;
  /** Of the user pools; undefined if no route needs it. */
  readonly authorizerId: string | undefined;
  /** Whether a request must name a key of the usage plan. */
  readonly apiKeyRequired: boolean;
  /** Name of the model of the body, taken from its resource. */
  readonly modelName: string | undefined;
}

/** One route of a REST API: its method, who may call it, what it needs, and who answers. */
export class RouteMethod extends Construct {
  public readonly resources: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: RouteMethodProps) {
    super(scope, id);
    const { placement, api, route, resourceId, modelName } = props;
    const usesCognito = (route.authorization ?? "cognito") === "cognito";
    const at = { ...placement, restApiId: api.restApiId, resourceId };
    const method = new ApiGatewayMethod(this, "method", {
      ...at,
      httpMethod: route.method,
      authorization: usesCognito ? "COGNITO_USER_POOLS" : "AWS_IAM",
      authorizerId: usesCognito ? props.authorizerId : undefined,
      apiKeyRequired: props.apiKeyRequired || undefined,
      requestValidatorId: props.validatorId,
      requestParameters: requestParameters(route),
      // By the media type alone, a body of another type would not be looked at.
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
      requestModels: modelName === undefined ? undefined : { $default: modelName },
    });
    const context = { placement, api, route, method, at };
    const { integration } = route;
    const parts =
      "function" in integration
        ? functionIntegration(this, context, integration)
        : s3PutIntegration(this, context, integration);
    this.resources = [method, ...parts];
  }
}

/** What a request may bring, and whether it must. */
function requestParameters({ path, request = {}, integration }: RestApiRoute): Record<string, boolean> | undefined {
  const { requiredHeaders = [], requiredQuery = [], query = [] } = request;
  const headers = "s3Put" in integration ? new Set([...requiredHeaders, "Content-Type"]) : requiredHeaders;
  const parameters = [
    ...pathParameters(path).map((name) => [`method.request.path.${name}`, true] as const),
    ...[...headers].map((name) => [`method.request.header.${name}`, true] as const),
    ...requiredQuery.map((name) => [`method.request.querystring.${name}`, true] as const),
    ...query.map((name) => [`method.request.querystring.${name}`, false] as const),
  ];
  return parameters.length === 0 ? undefined : Object.fromEntries(parameters);
}
