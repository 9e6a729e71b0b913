import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument } from "../../policies/document";
import { assumedByEventBridge, sendEvents } from "../../policies/role/events";
import type { Placement } from "../placement";

export interface EventForwardingRoleProps {
  readonly placement: Placement;

  /** Name of the role: what the bus's policy lets in. */
  readonly roleName: string;

  /** The bus that its holder may send to, and no other. */
  readonly busArn: string;
}

/** The role with which EventBridge sends an account's events to a bus in another account or region. One an account. */
export class EventForwardingRole extends Construct {
  public readonly roleArn: string;

  /** Stands once the role may send. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: EventForwardingRoleProps) {
    super(scope, id);
    const { placement, roleName, busArn } = props;
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "EventBridge sends events of this account to the security account",
      assumeRolePolicy: policyDocument([assumedByEventBridge(placement.accountId)]),
    });
    this.ready = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "send-events",
      role: role.name,
      policy: policyDocument([sendEvents(busArn)]),
    });
    this.roleArn = role.arn;
  }
}
