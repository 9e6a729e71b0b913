import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { supportRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { assumedByPrincipals } from "../../policies/role/principals";
import type { Placement } from "../placement";
import type { Trust } from "./trust";

export interface SupportRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the role's name. */
  readonly organization: string;

  /** Who may take it. @default - everybody in the account whom the account allows to */
  readonly trust?: Trust;
}

/**
 * The role with which people open and follow cases with AWS Support. It holds AWS's managed policy AWSSupportAccess,
 * which Security Hub IAM.18 (CIS 1.17 in 3.0.0) looks for by name.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-18
 */
export class SupportRole extends Construct {
  constructor(scope: Construct, id: string, { placement, organization, trust }: SupportRoleProps) {
    super(scope, id);
    const partition = partitionOf(placement.regionName);
    const { accountId, principals } = trust ?? { accountId: placement.accountId, principals: [] };
    const role = new IamRole(this, "role", {
      ...placement,
      name: supportRoleName(organization),
      description: "People open cases with AWS Support",
      assumeRolePolicy: policyDocument([
        assumedByPrincipals({ accountId, partition, names: principals, multiFactor: false }),
      ]),
    });
    new IamRolePolicyAttachment(this, "support", {
      ...placement,
      role: role.name,
      policyArn: awsManagedPolicyArn("AWSSupportAccess", partition),
    });
  }
}
