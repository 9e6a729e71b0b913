import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, textsOf } from "../readers/arguments";

/** LZ-APIGATEWAY-09. */
export const apiGatewayPrivatePolicy: Guardrail = {
  id: "LZ-APIGATEWAY-09",
  title: "private REST APIs have a resource policy",
  why: "It says which endpoints and VPCs reach the API; without it the API answers nobody (https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html).",
  fix: "add ApiGatewayRestApiPolicy with a condition on aws:SourceVpce",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_api_gateway_rest_api"],
  judge(api, stack) {
    const types = blocksOf(api.body, "endpoint_configuration").flatMap(({ types: each }) => textsOf(each));
    if (types.some(isReference)) return unknown("only Terraform knows the type of the endpoint");
    if (!types.includes("PRIVATE")) return undefined;
    if (!isUnset(api.body.policy)) return pass("policy is set");
    const { own, undecided } = stack.parts(api, "aws_api_gateway_rest_api_policy", "rest_api_id");
    if (own.length > 0) return pass(`${own.map(({ address }) => address).join(", ")} is its policy`);
    return undecided ? unknown("only Terraform knows whose a policy is") : fail("it has no policy");
  },
};
