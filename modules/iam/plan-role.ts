import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import { planRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { planReader } from "../../policies/identity/plan-reader";
import { assumedByPrincipals } from "../../policies/role/principals";
import type { Placement } from "../placement";
import type { Trust } from "./trust";

export interface PlanRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the role's name. */
  readonly organization: string;

  /** Who may take it: whoever makes plans, such as a role of the pipeline in the management account. */
  readonly trust: Trust;
}

/**
 * The role that plans are made with: it reads how resources of the account are set and nothing that they hold, and
 * changes nothing. State is not its business: the buckets with the state let in whom they let in.
 */
export class PlanRole extends Construct {
  constructor(scope: Construct, id: string, { placement, organization, trust }: PlanRoleProps) {
    super(scope, id);
    const partition = partitionOf(placement.regionName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: planRoleName(organization),
      description: "Plans are made with it: reads settings, no data",
      assumeRolePolicy: policyDocument([
        assumedByPrincipals({
          accountId: trust.accountId,
          partition,
          names: trust.principals,
          multiFactor: false,
        }),
      ]),
    });
    new IamRolePolicy(this, "policy", {
      ...placement,
      name: "read-settings",
      role: role.name,
      policy: policyDocument(planReader({ organization, accountId: placement.accountId, partition })),
    });
  }
}
