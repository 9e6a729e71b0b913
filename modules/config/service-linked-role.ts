import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { partitionOf, roleArn } from "../../core/arns";
import type { Placement } from "../placement";

/** Service principal of AWS Config. */
export const CONFIG_SERVICE_PRINCIPAL = "config.amazonaws.com";

export interface ConfigServiceLinkedRoleProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /**
   * Whether the role exists already and is imported.
   *
   * AWS makes it by itself when somebody turns on Config in the console, and an account has it once: creating it again
   * fails.
   *
   * @default - the role is created
   */
  readonly adopt?: boolean;
}

/**
 * The role with which AWS Config reads an account: once an account, for the recorders of all regions.
 *
 * Security Hub Config.1 wants this role and no custom one, see
 * https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html
 */
export class ConfigServiceLinkedRole extends Construct {
  /** ARN of the role, for `ConfigRecorder`. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: ConfigServiceLinkedRoleProps) {
    super(scope, id);
    const { placement } = props;
    const role = new IamServiceLinkedRole(this, "role", { ...placement, awsServiceName: CONFIG_SERVICE_PRINCIPAL });
    if (props.adopt === true) {
      const name = `aws-service-role/${CONFIG_SERVICE_PRINCIPAL}/AWSServiceRoleForConfig`;
      role.importFrom(roleArn(placement.accountId, name, partitionOf(placement.regionName)));
    }
    this.roleArn = role.arn;
  }
}
