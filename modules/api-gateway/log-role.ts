import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import { apiGatewayLogRoleName } from "../../core/names";
import { policyDocument } from "../../policies/document";
import { ASSUMED_BY_API_GATEWAY, writeApiGatewayLogs } from "../../policies/role/api-gateway";
import type { Placement } from "../placement";

export interface ApiGatewayLogRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the role's name. */
  readonly organization: string;
}

/** The role with which API Gateway writes the logs of its REST and WebSocket APIs. One an account, for all regions. */
export class ApiGatewayLogRole extends Construct {
  /** ARN of the role, for `ApiGatewayLogging`. */
  public readonly roleArn: string;

  /** Stands once the role may write. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, { placement, organization }: ApiGatewayLogRoleProps) {
    super(scope, id);
    const role = new IamRole(this, "role", {
      ...placement,
      name: apiGatewayLogRoleName(organization),
      description: "API Gateway writes the logs of this account's APIs",
      assumeRolePolicy: policyDocument([ASSUMED_BY_API_GATEWAY]),
    });
    this.ready = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "write-logs",
      role: role.name,
      policy: policyDocument(writeApiGatewayLogs(placement.accountId, partitionOf(placement.regionName))),
    });
    this.roleArn = role.arn;
  }
}
