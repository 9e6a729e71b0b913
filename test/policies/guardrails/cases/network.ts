import { type Cases, one, optionalCases, policy, requiredCases } from "./case";

const EVERYTHING = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };
const OURS = { ...EVERYTHING, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" } } };
const endpoint = (body: object) =>
  one("aws_vpc_endpoint", { service_name: "com.amazonaws.eu-west-1.kms", vpc_endpoint_type: "Interface", ...body });
const balancer = (body: object) => one("aws_lb", { load_balancer_type: "application", ...body });
const group = (body: Readonly<Record<string, unknown>>) => one("aws_autoscaling_group", body);

export const NETWORK: Cases = {
  "LZ-VPC-02": [
    ["pass", "of the organization", endpoint({ policy: policy(OURS) })],
    [
      "pass",
      "one action",
      endpoint({ policy: policy({ ...EVERYTHING, Action: "execute-api:Invoke", Resource: "arn:x" }) }),
    ],
    ["fail", "none", endpoint({}), "policy is not set"],
    ["fail", "AWS's default", endpoint({ policy: policy(EVERYTHING) }), "lets everything through"],
    ["fail", "one of two", endpoint({ policy: policy(OURS, { ...EVERYTHING, Sid: "All" }) }), "statement All"],
    ["none", "a firewall's endpoint", endpoint({ vpc_endpoint_type: "GatewayLoadBalancer" })],
    ["none", "a partner's service", endpoint({ service_name: "com.amazonaws.vpce.eu-west-1.vpce-svc-1" })],
    ["unknown", "by reference", endpoint({ policy: "${var.policy}" })],
  ],
  "LZ-VPC-03": requiredCases(
    "aws_vpc_block_public_access_options",
    "internet_gateway_block_mode",
    "block-ingress",
    "off",
  ),
  "LZ-ELB-04": [
    ...requiredCases("aws_lb", "drop_invalid_header_fields", true, false),
    ["none", "a network load balancer", balancer({ load_balancer_type: "network" })],
  ],
  "LZ-ELB-05": [
    ...optionalCases("aws_lb", "desync_mitigation_mode", "strictest", "monitor"),
    ["none", "a gateway", balancer({ load_balancer_type: "gateway" })],
  ],
  "LZ-ELB-06": [
    ["pass", "two subnets", balancer({ subnets: ["subnet-1", "${aws_subnet.b.id}"] })],
    ["pass", "two mappings", balancer({ subnet_mapping: [{ subnet_id: "subnet-1" }, { subnet_id: "subnet-2" }] })],
    ["fail", "one subnet", balancer({ subnets: ["subnet-1"] }), "1 subnets"],
    ["fail", "one subnet twice", balancer({ subnets: ["subnet-1", "subnet-1"] }), "1 subnets"],
    ["unknown", "a list by reference", balancer({ subnets: "${var.subnets}" })],
  ],
  "LZ-AUTOSCALING-01": [
    [
      "pass",
      "by the balancer",
      group({ target_group_arns: ["${aws_lb_target_group.a.arn}"], health_check_type: "ELB" }),
    ],
    ["fail", "by EC2", group({ target_group_arns: ["arn:x"], health_check_type: "EC2" }), "health_check_type is EC2"],
    ["fail", "nothing said", group({ load_balancers: ["classic"] }), "health_check_type is not set"],
    ["none", "without a balancer", group({ health_check_type: "EC2" })],
  ],
  "LZ-AUTOSCALING-02": [
    ["pass", "two subnets", group({ vpc_zone_identifier: ["subnet-1", "subnet-2"] })],
    ["pass", "two zones", group({ availability_zones: ["eu-west-1a", "eu-west-1b"] })],
    ["fail", "one subnet", group({ vpc_zone_identifier: ["subnet-1"] }), "1 places"],
    ["unknown", "a list by reference", group({ vpc_zone_identifier: "${var.subnets}" })],
  ],
  "LZ-AUTOSCALING-03": [
    ["pass", "a launch template", group({ launch_template: { id: "lt-1" } })],
    ["fail", "a launch configuration", group({ launch_configuration: "old" }), "launch_configuration is set"],
  ],
};
