import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference } from "../readers/arguments";

/** What WAF policies of Firewall Manager can hold. */
const TYPES = ["aws_lb", "aws_alb", "aws_api_gateway_stage"];
const ARNS = /:loadbalancer\/app\/|:apigateway:[^:]*::\/restapis\//;

/** LZ-WAF-05. `WebAclAssociation` acknowledges it with the reason that it is given. */
export const wafFirewallManager: Guardrail = {
  id: "LZ-WAF-05",
  title: "load balancers and API stages get their web ACL from Firewall Manager",
  why: "A web ACL of one's own takes the place of the organization's, or Firewall Manager replaces it by the organization's at once (https://docs.aws.amazon.com/waf/latest/developerguide/waf-policies-how-works.html).",
  fix: "leave the association out and tag the resource as the policy asks, or acknowledge why no policy holds it",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_wafv2_web_acl_association"],
  judge({ body: { resource_arn: arn } }, stack) {
    const resource = stack.referred(arn);
    const held = resource === undefined ? ARNS.test(String(arn)) : TYPES.includes(resource.type);
    if (held) return fail("a WAF policy can hold the resource");
    if (resource === undefined && isReference(arn)) return unknown("only Terraform knows the resource");
    return pass("no WAF policy holds such a resource");
  },
};
