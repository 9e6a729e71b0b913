import { denyInternetGateways } from "../../../policies/service-control/deny-internet-gateways";
import { BREAK_GLASS, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

testControl(denyInternetGateways(), [
  denies("a gateway", "ec2:CreateInternetGateway"),
  denies("a gateway, by the root user", "ec2:AttachInternetGateway", { principal: ROOT }),
  denies("a way out for IPv6", "ec2:CreateEgressOnlyInternetGateway", { principal: BREAK_GLASS }),
  denies("another network", "ec2:CreateVpcPeeringConnection"),
  denies("another network", "ec2:AcceptVpcPeeringConnection"),
  denies("a VPC with a gateway", "ec2:CreateDefaultVpc"),
  denies("an accelerator", "globalaccelerator:CreateAccelerator"),
  leaves("a network", "ec2:CreateVpc"),
  leaves("an endpoint", "ec2:CreateVpcEndpoint"),
  leaves("less internet", "ec2:DetachInternetGateway"),
]);
