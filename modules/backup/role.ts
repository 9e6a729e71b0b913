import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { policyDocument } from "../../policies/document";
import { assumedByBackup } from "../../policies/role/backup";
import type { Placement } from "../placement";

/** AWS's own policies for backups and restores; those for S3 are apart. */
const POLICIES = [
  "service-role/AWSBackupServiceRolePolicyForBackup",
  "service-role/AWSBackupServiceRolePolicyForRestores",
  "AWSBackupServiceRolePolicyForS3Backup",
  "AWSBackupServiceRolePolicyForS3Restore",
];

export interface BackupRoleProps {
  /** Account and home region; IAM is global. */
  readonly placement: Placement;

  /** Name of the role; backup policies name it. */
  readonly roleName: string;
}

/**
 * The role with which AWS Backup makes and restores the backups of an account. It has exactly the policies that AWS
 * writes for it: whatever somebody attaches beside them is taken off at the next deployment.
 *
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html
 */
export class BackupRole extends Construct {
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: BackupRoleProps) {
    super(scope, id);
    const { placement } = props;
    const partition = partitionOf(placement.regionName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: props.roleName,
      description: "AWS Backup makes and restores backups",
      assumeRolePolicy: policyDocument([assumedByBackup(placement.accountId)]),
      // Destroying the list of policies takes none of them off, and IAM keeps a role that has any.
      forceDetachPolicies: true,
    });
    new IamRolePolicyAttachmentsExclusive(this, "permissions", {
      ...placement,
      roleName: role.name,
      policyArns: POLICIES.map((policy) => awsManagedPolicyArn(policy, partition)).sort(),
    });
    this.roleArn = role.arn;
  }
}
