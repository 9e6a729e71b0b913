import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-APIGATEWAY-02. */
export const apiGatewayTracing: Guardrail = {
  id: "LZ-APIGATEWAY-02",
  title: "REST API stages are traced by X-Ray",
  why: "A trace shows which service behind the API failed (Security Hub APIGateway.3).",
  fix: "set xrayTracingEnabled: true",
  severity: "low",
  controls: { fsbp: ["APIGateway.3"], cis: [] },
  types: ["aws_api_gateway_stage"],
  judge: ({ body }) => mustBeTrue(body, "xray_tracing_enabled"),
};
