import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument } from "../../policies/document";
import { assumedByCognito, sendTextMessages } from "../../policies/role/cognito";
import type { Placement } from "../placement";

export interface SmsRoleProps {
  readonly placement: Placement;

  /** Name of the role. */
  readonly roleName: string;

  /** What Cognito shows when it takes the role; the pool names the same. */
  readonly externalId: string;
}

/** The role with which Cognito sends text messages for the user pools of an account and region. */
export class SmsRole extends Construct {
  public readonly roleArn: string;

  /** Stands once the role may send: Cognito tries it when the pool is made. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, { placement, roleName, externalId }: SmsRoleProps) {
    super(scope, id);
    const { accountId, regionName: region } = placement;
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "Cognito sends codes by text message",
      assumeRolePolicy: policyDocument([assumedByCognito({ accountId, region, externalId })]),
    });
    this.ready = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "send-text-messages",
      role: role.name,
      policy: policyDocument(sendTextMessages(region)),
    });
    this.roleArn = role.arn;
  }
}
