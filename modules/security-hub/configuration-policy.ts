import {
  SecurityhubConfigurationPolicy,
  type SecurityhubConfigurationPolicyConfigurationPolicy as PolicyBlock,
} from "@cdktf/provider-aws/lib/securityhub-configuration-policy";
import { SecurityhubConfigurationPolicyAssociation } from "@cdktf/provider-aws/lib/securityhub-configuration-policy-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { type Standard, standardResource } from "../../core/security-hub-standards";
import type { Placement } from "../placement";
import { type ControlParameter, customParameters } from "./control-parameters";

/** What the accounts of a policy run. */
export interface EnabledConfiguration {
  /** May be empty: Security Hub then only collects the findings of other services. */
  readonly standards: readonly Standard[];

  /** Ids of controls that do not run, such as EC2.10; every other control of the standards does, new ones too. */
  readonly disabledControls: readonly string[];

  /** @default - every control has AWS's parameters */
  readonly controlParameters?: readonly ControlParameter[];
}

/** Whom a policy is for. */
export interface PolicyTarget {
  /** Id of the construct, part of the Terraform address. */
  readonly id: string;
  /** Id of the root, an organizational unit or an account. */
  readonly targetId: string;
}

export interface SecurityHubConfigurationPolicyProps {
  /** The administrator's account, in the home region. */
  readonly placement: Placement;

  /** Name in AWS. */
  readonly name: string;

  /** @default - none */
  readonly description?: string;

  /** "off" turns Security Hub off in the accounts that the policy is for. */
  readonly configuration: EnabledConfiguration | "off";

  /** The nearest policy above an account holds: its own, its unit's, the root's. */
  readonly targets: readonly PolicyTarget[];

  /** What must stand first: central configuration. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Says which standards and controls run in some accounts, in the home region and every linked one.
 *
 * It replaces everything that accounts could set for themselves: subscriptions to standards and settings of controls in
 * an account are refused while a policy holds there.
 */
export class SecurityHubConfigurationPolicy extends Construct {
  /** Stands once the policy is on its way to every target. It can take a day to get there. */
  public readonly settled: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: SecurityHubConfigurationPolicyProps) {
    super(scope, id);
    const { placement, name, description, configuration, targets } = props;
    if (targets.length === 0) throw new ConfigError(this, "targets must name at least one target, got none");
    const policy = new SecurityhubConfigurationPolicy(this, "policy", {
      ...placement,
      name,
      description,
      configurationPolicy: configuration === "off" ? { serviceEnabled: false } : enabled(placement, configuration),
      dependsOn: [...props.after],
    });
    this.settled = targets.map(
      (target) =>
        new SecurityhubConfigurationPolicyAssociation(this, target.id, {
          ...placement,
          policyId: policy.id,
          targetId: target.targetId,
        }),
    );
  }
}

/** ARNs of standards carry the region in which the policy is made: the home region. */
function enabled({ regionName: region }: Placement, configuration: EnabledConfiguration): PolicyBlock {
  const { standards, disabledControls, controlParameters = [] } = configuration;
  return {
    serviceEnabled: true,
    enabledStandardArns: standards
      .map((standard) =>
        arn({ partition: partitionOf(region), service: "securityhub", region, resource: standardResource(standard) }),
      )
      .sort(),
    securityControlsConfiguration: {
      // Exactly one of this and `enabled_control_identifiers` must be there, an empty list included
      // (terraform-provider-aws #36739). Disabled ones are listed, so that new controls run without being asked for.
      disabledControlIdentifiers: [...disabledControls].sort(),
      securityControlCustomParameter: controlParameters.length > 0 ? customParameters(controlParameters) : undefined,
    },
  };
}
