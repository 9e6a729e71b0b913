import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { partitionOf, roleArn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { SERVICE_LINKED_ROLE_NAMES } from "../../core/service-linked-roles";
import type { Placement } from "../placement";

export interface ServiceLinkedRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /** The service, such as autoscaling.amazonaws.com. */
  readonly servicePrincipal: string;

  /**
   * Whether the role exists already and is imported: an account has it once, and making it again fails.
   *
   * @default - the role is made
   */
  readonly adopt?: boolean;
}

/**
 * The role of a service that workloads want before anybody has used the service. A key policy, for one, can let the role
 * of EC2 Auto Scaling in only once it exists.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/using-service-linked-roles.html
 */
export class ServiceLinkedRole extends Construct {
  constructor(scope: Construct, id: string, { placement, servicePrincipal, adopt }: ServiceLinkedRoleProps) {
    super(scope, id);
    const role = new IamServiceLinkedRole(this, "role", { ...placement, awsServiceName: servicePrincipal });
    if (adopt !== true) return;
    const name = SERVICE_LINKED_ROLE_NAMES[servicePrincipal];
    if (name === undefined) {
      throw new ConfigError(this, `adopt needs a service whose role's name is known, got '${servicePrincipal}'`);
    }
    const path = `aws-service-role/${servicePrincipal}/${name}`;
    role.importFrom(roleArn(placement.accountId, path, partitionOf(placement.regionName)));
  }
}
