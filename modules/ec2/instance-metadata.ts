import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface InstanceMetadataDefaultsProps {
  readonly placement: Placement;

  /**
   * Hops that a metadata token can travel, 1-64. A container needs one more than the instance itself.
   *
   * @default 2
   */
  readonly hopLimit?: number;

  /**
   * Whether instances can read their tags from the metadata. If so, a tag key with a space or a slash fails the launch;
   * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/work-with-tags-in-IMDS.html
   *
   * @default - as the AMI or launch says; without either they cannot
   */
  readonly tags?: "enabled" | "disabled";
}

/**
 * New instances of the account in a region answer version 2 of the metadata service alone, unless their AMI or launch
 * asks for something else. Instances that exist stay as they are. Security Hub EC2.8;
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html
 *
 * Not in an account where a declarative policy keeps the setting: AWS refuses the call. Destroying it takes the defaults
 * away.
 */
export class InstanceMetadataDefaults extends Construct {
  constructor(scope: Construct, id: string, props: InstanceMetadataDefaultsProps) {
    super(scope, id);
    const { placement, hopLimit = 2, tags } = props;
    if (!Number.isInteger(hopLimit) || hopLimit < 1 || hopLimit > 64) {
      throw new ConfigError(this, `hopLimit must be a whole number from 1 to 64, got ${hopLimit}`);
    }
    new Ec2InstanceMetadataDefaults(this, "defaults", {
      ...placement,
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: hopLimit,
      // The provider's own word for a setting that is left alone; without it the plan shows a change for ever.
      instanceMetadataTags: tags ?? "no-preference",
    });
  }
}
