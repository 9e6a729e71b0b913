import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, shown, textsOf } from "../readers/arguments";

/** LZ-APIGATEWAY-04. Browsers send the OPTIONS request of CORS without credentials, so it is left out. */
export const apiGatewayAuthorization: Guardrail = {
  id: "LZ-APIGATEWAY-04",
  title: "every route of an API asks who calls",
  why: "A route without authorization is open to whoever finds it (Security Hub APIGateway.8).",
  fix: "set authorization (REST) or authorizationType (HTTP, WebSocket) to IAM, Cognito, JWT or an authorizer",
  severity: "high",
  controls: { fsbp: ["APIGateway.8"], cis: [] },
  types: ["aws_api_gateway_method", "aws_apigatewayv2_route"],
  judge({ body }, stack) {
    const routeKey = textsOf(body.route_key)[0];
    if (body.http_method === "OPTIONS" || routeKey?.startsWith("OPTIONS ")) return undefined;
    const isWebSocket = stack.referred(body.api_id)?.body.protocol_type === "WEBSOCKET";
    // A WebSocket API asks once, when the connection is made.
    if (isWebSocket && routeKey !== "$connect") return undefined;
    const value = body.authorization ?? body.authorization_type;
    const detail = `authorization is ${shown(value)}`;
    if (isReference(value)) return unknown(detail);
    return isUnset(value) || value === "NONE" ? fail(detail) : pass(detail);
  },
};
