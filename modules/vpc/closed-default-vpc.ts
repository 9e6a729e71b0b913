import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { DefaultVpc } from "@cdktf/provider-aws/lib/default-vpc";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface ClosedDefaultVpcProps {
  readonly placement: Placement;
}

/**
 * The default VPC of a region, with nothing going through it: its default security group has no rules (Security Hub
 * EC2.2), and neither has the network ACL that every one of its subnets has unless someone gives it another. Whatever
 * runs in it is cut off at once.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html
 *
 * Where the VPC is missing, AWS is told to make it: Terraform cannot tell without asking AWS, and a plan must not need
 * that. Do not use it where the VPC was deleted. Destroying it changes nothing in AWS: all three stay as they are.
 */
export class ClosedDefaultVpc extends Construct {
  constructor(scope: Construct, id: string, props: ClosedDefaultVpcProps) {
    super(scope, id);
    const { placement } = props;
    const vpc = new DefaultVpc(this, "vpc", { ...placement });
    new DefaultSecurityGroup(this, "security-group", { ...placement, vpcId: vpc.id });
    new DefaultNetworkAcl(this, "network-acl", {
      ...placement,
      defaultNetworkAclId: vpc.defaultNetworkAclId,
      // AWS gives it every subnet that has no other one. Terraform cannot take them away, and would try at each run.
      lifecycle: { ignoreChanges: ["subnet_ids"] },
    });
  }
}
