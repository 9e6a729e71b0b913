import { ApiGatewayIntegration } from "@cdktf/provider-aws/lib/api-gateway-integration";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { arn } from "../../../core/arns";
import type { RouteContext } from "./route-context";
import type { FunctionIntegration } from "./route";

/**
 * Has a function answer a method, and lets API Gateway invoke the function for this method of this stage alone.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function functionIntegration(
  scope: Construct,
  { api, placement, method, route, at }: RouteContext,
  integration: FunctionIntegration,
): TerraformResource[] {
  const { functionArn, functionName } = integration.function;
  new LambdaPermission(scope, "permission", {
    ...placement,
    functionName,
    statementId: `${api.name}-${scope.node.id}`.replace(/[^\w-]/g, "-").slice(0, 100),
    action: "lambda:InvokeFunction",
    principal: "apigateway.amazonaws.com",
    // Parameters are part of the ARN as the caller wrote them. It names the account, so there is no sourceAccount, which
    // AWS's page on API Gateway does not have either.
    sourceArn: `${api.executionArn}/${api.stageName}/${route.method}${route.path.replace(/\{[^}]+\}/g, "*")}`,
  });
  const uri = arn({
    service: "apigateway",
    region: placement.regionName,
    account: "lambda",
    resource: `path/2015-03-31/functions/${functionArn}/invocations`,
  });
  return [
    new ApiGatewayIntegration(scope, "integration", {
      ...at,
      httpMethod: method.httpMethod,
      type: "AWS_PROXY",
      // How API Gateway calls Lambda, whatever the caller's method.
      integrationHttpMethod: "POST",
      uri,
      timeoutMilliseconds: integration.timeoutInMs,
    }),
  ];
}
