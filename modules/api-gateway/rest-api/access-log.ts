import { canonicalJson } from "../../../core/json";

/**
 * One line of the access log: who called what, from where, with what answer, and what the web ACL said. No token and no
 * body; the caller is the id of the user in the pool.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
export const ACCESS_LOG_FORMAT = canonicalJson({
  requestId: "$context.requestId",
  extendedRequestId: "$context.extendedRequestId",
  time: "$context.requestTimeEpoch",
  sourceIp: "$context.identity.sourceIp",
  vpcEndpointId: "$context.identity.vpceId",
  user: "$context.authorizer.claims.sub",
  httpMethod: "$context.httpMethod",
  path: "$context.path",
  resourcePath: "$context.resourcePath",
  protocol: "$context.protocol",
  status: "$context.status",
  responseType: "$context.error.responseType",
  responseLength: "$context.responseLength",
  latency: "$context.responseLatency",
  integrationStatus: "$context.integration.status",
  integrationLatency: "$context.integration.latency",
  wafStatus: "$context.waf.status",
  wafResponse: "$context.wafResponseCode",
});
