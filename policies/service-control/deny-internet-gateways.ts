import type { Control } from "../organization/control";

/** Keeps the networks of an account off the internet, and off other networks, except by what the deployer builds. */
export function denyInternetGateways(): Control {
  return {
    id: "deny-internet-gateways",
    denies: "internet gateways, VPC peerings, default VPCs and Global Accelerator",
    why: "Data that must not leave by the internet needs a network without a way there.",
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_vpc.html",
    statements: [
      {
        Sid: "DenyInternetGateways",
        Effect: "Deny",
        Action: [
          "ec2:AcceptVpcPeeringConnection",
          "ec2:AttachInternetGateway",
          "ec2:CreateDefaultSubnet",
          "ec2:CreateDefaultVpc",
          "ec2:CreateEgressOnlyInternetGateway",
          "ec2:CreateInternetGateway",
          "ec2:CreateVpcPeeringConnection",
          "globalaccelerator:Create*",
          "globalaccelerator:Update*",
        ],
        Resource: "*",
      },
    ],
  };
}
