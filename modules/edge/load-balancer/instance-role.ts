import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../../core/arns";
import { policyDocument, type Statement } from "../../../policies/document";
import { assumedByInstances } from "../../../policies/role/instances";
import type { Placement } from "../../placement";

export interface InstanceRoleProps {
  readonly placement: Placement;

  /** Name of the role and of its profile, unique in the account. */
  readonly name: string;

  /** What the application may do. @default - nothing beside being managed by Systems Manager */
  readonly statements?: readonly Statement[];
}

/** The role of instances and its profile: Systems Manager reaches them, so no port for administration is needed. */
export class InstanceRole extends Construct {
  public readonly profileName: string;

  /** Stand once the role has its rights. */
  public readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: InstanceRoleProps) {
    super(scope, id);
    const { placement, name, statements = [] } = props;
    const role = new IamRole(this, "role", {
      ...placement,
      name,
      description: `Instances of ${name}`,
      assumeRolePolicy: policyDocument([assumedByInstances()]),
    });
    const managed = new IamRolePolicyAttachment(this, "systems-manager", {
      ...placement,
      role: role.name,
      policyArn: awsManagedPolicyArn("AmazonSSMManagedInstanceCore", partitionOf(placement.regionName)),
    });
    const own =
      statements.length === 0
        ? []
        : [
            new IamRolePolicy(this, "policy", {
              ...placement,
              name: "application",
              role: role.name,
              policy: policyDocument(statements),
            }),
          ];
    const profile = new IamInstanceProfile(this, "profile", { ...placement, name, role: role.name });
    this.profileName = profile.name;
    this.ready = [managed, ...own];
  }
}
