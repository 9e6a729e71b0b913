import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { partitionOf, roleArn } from "../../core/arns";
import type { Placement } from "../placement";

/** Service principal with which AWS Config sets rules and packs up in the accounts of an organization. */
export const CONFIG_MULTI_ACCOUNT_SERVICE_PRINCIPAL = "config-multiaccountsetup.amazonaws.com";

export interface ConfigMultiAccountRoleProps {
  /** The management account, in any region: IAM is global. */
  readonly placement: Placement;

  /** Whether the role exists already and is imported. @default - the role is created */
  readonly adopt?: boolean;
}

/**
 * The role with which AWS Config puts organization rules and conformance packs into the management account. AWS makes it
 * by itself in every other account. Without it, a delegated administrator's rules leave the management account out.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/config-rule-multi-account-deployment.html
 */
export class ConfigMultiAccountRole extends Construct {
  constructor(scope: Construct, id: string, props: ConfigMultiAccountRoleProps) {
    super(scope, id);
    const { placement } = props;
    const service = CONFIG_MULTI_ACCOUNT_SERVICE_PRINCIPAL;
    const role = new IamServiceLinkedRole(this, "role", { ...placement, awsServiceName: service });
    if (props.adopt === true) {
      const name = `aws-service-role/${service}/AWSServiceRoleForConfigMultiAccountSetup`;
      role.importFrom(roleArn(placement.accountId, name, partitionOf(placement.regionName)));
    }
  }
}
