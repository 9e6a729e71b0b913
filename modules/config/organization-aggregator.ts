import { ConfigConfigurationAggregator } from "@cdktf/provider-aws/lib/config-configuration-aggregator";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { awsManagedPolicyArn, partitionOf } from "../../core/arns";
import { policyDocument } from "../../policies/document";
import { configAggregatorTrust } from "../../policies/role/config-aggregator";
import type { Placement } from "../placement";

export interface ConfigOrganizationAggregatorProps {
  /** The account that administers config.amazonaws.com, in the region that everything is gathered in. */
  readonly placement: Placement;

  /** Name of the aggregator. */
  readonly name: string;

  /** Name of the role with which AWS Config lists the organization's accounts. */
  readonly roleName: string;
}

/**
 * One view of the configuration and compliance of every account and region of the organization.
 *
 * It needs no authorization in the accounts: the organization stands for that.
 * https://docs.aws.amazon.com/config/latest/developerguide/set-up-aggregator-cli.html
 */
export class ConfigOrganizationAggregator extends Construct {
  constructor(scope: Construct, id: string, props: ConfigOrganizationAggregatorProps) {
    super(scope, id);
    const { placement } = props;
    const partition = partitionOf(placement.regionName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: props.roleName,
      description: "AWS Config lists the accounts of the organization for its aggregator",
      assumeRolePolicy: policyDocument(configAggregatorTrust(placement.accountId)),
    });
    const permissions = new IamRolePolicyAttachment(this, "permissions", {
      ...placement,
      role: role.name,
      policyArn: awsManagedPolicyArn("service-role/AWSConfigRoleForOrganizations", partition),
    });
    new ConfigConfigurationAggregator(this, "aggregator", {
      ...placement,
      name: props.name,
      // All regions, those to come too; a list of regions beside it would be refused.
      organizationAggregationSource: { allRegions: true, roleArn: role.arn },
      // AWS looks the accounts up at once and refuses a role that cannot do so.
      dependsOn: [permissions],
    });
  }
}
