import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isReference, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** The header of CORS at the end of a parameter's name, as in method.response.header.Access-Control-Allow-Origin. */
const ALLOW_ORIGIN = /\.header\.access-control-allow-origin$/i;

/** Copies whatever origin the request has: the same as all of them. */
const COPIED = /^method\.request\./;

/** LZ-APIGATEWAY-07. */
export const apiGatewayCors: Guardrail = {
  id: "LZ-APIGATEWAY-07",
  title: "APIs name the origins whose pages may call them",
  why: "With '*' every page that a signed-in user opens can call the API (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html).",
  fix: "name origins such as https://app.example.com",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_api_gateway_integration_response", "aws_api_gateway_gateway_response", "aws_apigatewayv2_api"],
  judge({ body }) {
    const origins = originsOf(body);
    if (origins.length === 0) return undefined;
    const open = origins.find((origin) => origin === "*" || origin === "https://*" || COPIED.test(origin));
    if (open !== undefined) return fail(`it allows ${open}`);
    return origins.some(isReference)
      ? unknown("only Terraform knows the origins")
      : pass(`it allows ${origins.join(", ")}`);
  },
};

/** Origins that the resource allows, without the quotes of API Gateway's literals. */
function originsOf(body: ResourceBody): readonly string[] {
  const ofHttpApi = blocksOf(body, "cors_configuration").flatMap(({ allow_origins }) => textsOf(allow_origins));
  const parameters = blocksOf(body, "response_parameters").flatMap((block) => Object.entries(block));
  const headers = parameters.filter(([name]) => ALLOW_ORIGIN.test(name)).flatMap(([, value]) => textsOf(value));
  return [...ofHttpApi, ...headers.map((value) => value.replace(/^'(.*)'$/, "$1"))];
}
