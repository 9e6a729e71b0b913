import { listOf } from "../../elements";
import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isUnset } from "../readers/arguments";

/** LZ-VPC-02. Endpoint policies only limit, so "every action" is right in them where a condition says whose. */
export const vpcEndpointPolicy: Guardrail = {
  id: "LZ-VPC-02",
  title: "VPC endpoints to services of AWS have a policy that says who reaches what",
  why: "Without one the endpoint carries data to anybody's account, past every firewall (https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html).",
  fix: "use VpcEndpoints, or set a policy with aws:PrincipalOrgID and aws:ResourceOrgID; acknowledge services that take none",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_vpc_endpoint"],
  judge({ body }, stack) {
    const { service_name, vpc_endpoint_type, policy } = body;
    // Appliances and services of others take no policy.
    if (vpc_endpoint_type === "GatewayLoadBalancer" || /\.vpce-svc-/.test(String(service_name))) return undefined;
    if (isUnset(policy)) return fail("policy is not set, so it lets everything through");
    const statements = stack.statements(policy);
    if (statements === undefined) return unknown("only Terraform knows the policy");
    const open = statements.filter(isOpen).map(({ Sid }, index) => Sid ?? index + 1);
    return open.length > 0
      ? fail(`statement ${open.join(", ")} lets everything through`)
      : pass("it says who reaches what");
  },
};

function isOpen({ Effect, Action, Resource, Condition = {} }: Statement): boolean {
  return (
    Effect === "Allow" &&
    Object.keys(Condition).length === 0 &&
    listOf(Action).includes("*") &&
    listOf(Resource).includes("*")
  );
}
