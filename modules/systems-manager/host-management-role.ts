import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { policyDocument } from "../../policies/document";
import { assumedBySystemsManager } from "../../policies/role/systems-manager";
import type { Placement } from "../placement";

export interface HostManagementRoleProps {
  readonly placement: Placement;

  /** Name of the role: what the setting of each region names. */
  readonly roleName: string;
}

/**
 * The role that Systems Manager gives to EC2 instances by default host management. One an account.
 *
 * Its rights are AWS's managed policy and no copy of it: AWS made it for this role alone and adds to it what newer agents
 * call. A copy would be out of date one day, and instances would silently go without patches.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonSSMManagedEC2InstanceDefaultPolicy.html
 */
export class HostManagementRole extends Construct {
  public readonly roleName: string;

  /** Stands once the role has its rights. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: HostManagementRoleProps) {
    super(scope, id);
    const { placement, roleName } = props;
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "Systems Manager manages EC2 instances that have no instance profile for it",
      assumeRolePolicy: policyDocument([assumedBySystemsManager()]),
    });
    this.ready = new IamRolePolicyAttachment(this, "permissions", {
      ...placement,
      role: role.name,
      policyArn: awsManagedPolicyArn("AmazonSSMManagedEC2InstanceDefaultPolicy", partitionOf(placement.regionName)),
    });
    this.roleName = roleName;
  }
}
