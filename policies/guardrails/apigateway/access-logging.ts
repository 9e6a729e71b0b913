import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-APIGATEWAY-01. */
export const apiGatewayAccessLogging: Guardrail = {
  id: "LZ-APIGATEWAY-01",
  title: "API stages log each call",
  why: "Who called what, from where, with what answer, is nowhere else (Security Hub APIGateway.1, APIGateway.9).",
  fix: "set accessLogSettings with a log group or Firehose stream and a JSON format",
  severity: "medium",
  controls: { fsbp: ["APIGateway.1", "APIGateway.9"], cis: [] },
  types: ["aws_api_gateway_stage", "aws_apigatewayv2_stage"],
  judge: ({ body }) =>
    blocksOf(body, "access_log_settings").length > 0 || isDynamic(body, "access_log_settings")
      ? pass("access_log_settings is set")
      : fail("access_log_settings is not set"),
};
