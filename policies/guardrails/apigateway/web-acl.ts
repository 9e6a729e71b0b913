import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference } from "../readers/arguments";

/** LZ-APIGATEWAY-05. `RestApi` acknowledges it where Firewall Manager brings the web ACL. */
export const apiGatewayWebAcl: Guardrail = {
  id: "LZ-APIGATEWAY-05",
  title: "REST API stages stand behind a web ACL",
  why: "Without AWS WAF every request of the internet reaches the API (Security Hub APIGateway.4).",
  fix: "associate a web ACL with the stage, or acknowledge that a policy of Firewall Manager does",
  severity: "medium",
  controls: { fsbp: ["APIGateway.4"], cis: [] },
  types: ["aws_api_gateway_stage"],
  judge(stage, stack) {
    const associated = stack.resources("aws_wafv2_web_acl_association").map(({ address, body }) => {
      return { address, arn: body.resource_arn, resource: stack.referred(body.resource_arn) };
    });
    const own = associated.find(({ resource }) => resource?.address === stage.address);
    if (own !== undefined) return pass(`${own.address} is its association`);
    const isOpen = associated.some(({ arn, resource }) => resource === undefined && isReference(arn));
    return isOpen ? unknown("only Terraform knows whose an association is") : fail("no web ACL is associated");
  },
};
