import { ApiGatewayIntegration } from "@cdktf/provider-aws/lib/api-gateway-integration";
import { ApiGatewayIntegrationResponse } from "@cdktf/provider-aws/lib/api-gateway-integration-response";
import { ApiGatewayMethodResponse } from "@cdktf/provider-aws/lib/api-gateway-method-response";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { arn } from "../../../core/arns";
import { ConfigError } from "../../../core/errors";
import { policyDocument } from "../../../policies/document";
import { ASSUMED_BY_API_GATEWAY } from "../../../policies/role/api-gateway";
import { putUploads } from "../../../policies/role/api-gateway-upload";
import { answerParameters, corsHeaders, declaredParameters, echoOrigin } from "./cors";
import { errorBody } from "./error-body";
import type { RouteContext } from "./route-context";
import type { S3PutIntegration } from "./route";

/** Answers by what S3 answers: its status code must match the whole pattern; the one without a pattern is for the rest. */
const ANSWERS = [
  { statusCode: "200", selectionPattern: "200" },
  { statusCode: "400", selectionPattern: "400|411|412", message: "The upload was refused" },
  { statusCode: "500", selectionPattern: undefined, message: "The upload failed" },
];

/**
 * Has API Gateway put the body of a request into a bucket, below a prefix, with a role that may do just that.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-s3.html
 */
export function s3PutIntegration(
  scope: Construct,
  { api, placement, method, route, at }: RouteContext,
  { s3Put }: S3PutIntegration,
): TerraformResource[] {
  const { bucketName, keyPrefix, keyParameter } = s3Put;
  const region = placement.regionName;
  const roleName = s3Put.roleName ?? `${api.name}-${scope.node.id}-${region}`;
  if (roleName.length > 64) {
    throw new ConfigError(scope, `s3Put.roleName must have at most 64 characters, got '${roleName}': set it`);
  }
  const role = new IamRole(scope, "role", {
    ...placement,
    name: roleName,
    description: `API Gateway puts uploads of ${api.name} into their bucket`,
    assumeRolePolicy: policyDocument([ASSUMED_BY_API_GATEWAY]),
  });
  const policy = new IamRolePolicy(scope, "policy", {
    ...placement,
    name: "put-uploads",
    role: role.name,
    policy: policyDocument(putUploads({ region, ...s3Put })),
  });
  const of = { ...at, httpMethod: method.httpMethod };
  const integration = new ApiGatewayIntegration(scope, "integration", {
    ...of,
    type: "AWS",
    integrationHttpMethod: route.method,
    uri: arn({ service: "apigateway", region, account: "s3", resource: `path/${bucketName}/${keyPrefix}{key}` }),
    credentials: role.arn,
    requestParameters: {
      "integration.request.path.key": `method.request.path.${keyParameter}`,
      "integration.request.header.Content-Type": "method.request.header.Content-Type",
    },
    dependsOn: [policy],
  });
  const headers = corsHeaders(api.allowedOrigins);
  const echo = echoOrigin(api.allowedOrigins);
  const answers = ANSWERS.flatMap(({ statusCode, selectionPattern, message }) => {
    const template = echo + (message === undefined ? "" : errorBody(message));
    const answer = new ApiGatewayMethodResponse(scope, `answer-${statusCode}`, {
      ...of,
      statusCode,
      responseParameters: declaredParameters(headers),
    });
    const mapping = new ApiGatewayIntegrationResponse(scope, `mapping-${statusCode}`, {
      ...of,
      statusCode: answer.statusCode,
      selectionPattern,
      responseParameters: answerParameters(headers),
      responseTemplates: template === "" ? undefined : { "application/json": template },
      // It is a part of the integration, which it does not name.
      dependsOn: [integration],
    });
    return [answer, mapping];
  });
  return [integration, ...answers];
}
