import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, shown } from "../readers/arguments";

/** ARNs that no web ACL can be associated with. */
const REFUSED = /:loadbalancer\/(net|gwy)\/|:apigateway:[^:]*::\/apis\/|:globalaccelerator:|:cloudfront:/;

/** Types of which no resource can be associated. */
const REFUSED_TYPES = ["aws_apigatewayv2_api", "aws_apigatewayv2_stage", "aws_cloudfront_distribution", "aws_elb"];

/** LZ-WAF-04. */
export const wafAssociation: Guardrail = {
  id: "LZ-WAF-04",
  title: "web ACLs are associated with what WAF works on",
  why: "WAF works on HTTP: not on Network Load Balancers, nor on HTTP and WebSocket APIs, and CloudFront names its web ACL itself (https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html).",
  fix: "put Global Accelerator before an Application Load Balancer for fixed addresses, use a REST API, or set web_acl_id of the distribution",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_wafv2_web_acl_association"],
  judge({ body: { resource_arn: arn } }, stack) {
    const resource = stack.referred(arn);
    if (resource !== undefined) {
      const kind = resource.body.load_balancer_type;
      if (REFUSED_TYPES.includes(resource.type)) return fail(`${resource.address} takes no association`);
      if (kind === "network" || kind === "gateway") return fail(`${resource.address} is a ${kind} load balancer`);
      return pass(`${resource.address} can have one`);
    }
    if (isReference(arn)) return unknown("only Terraform knows the resource");
    return REFUSED.test(String(arn)) ? fail(`WAF does not work on ${shown(arn)}`) : pass(shown(arn));
  },
};
