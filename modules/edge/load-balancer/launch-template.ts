import { LaunchTemplate as AwsLaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { publicImage, resolvedImage } from "../../../core/public-parameters";
import type { Placement } from "../../placement";

/** Public parameters in which AWS keeps the id of the newest image of Amazon Linux 2023. */
export const AMAZON_LINUX_2023 = {
  arm64: resolvedImage(publicImage("amazon-linux-2023-arm64")),
  x86_64: resolvedImage(publicImage("amazon-linux-2023-x86_64")),
} as const;

/** What each instance is made from. */
export interface InstanceSettings {
  /** Such as m7g.large. */
  readonly instanceType: string;

  /**
   * Id of an image (ami-...), or resolve:ssm: and the name of a parameter that holds it, read anew for each instance.
   * `AMAZON_LINUX_2023` has two.
   */
  readonly image: string;

  /** Script that a new instance runs, as plain text; no secrets, since whoever may describe instances reads it. */
  readonly userData?: string;

  /** Size of the root volume in GiB. @default 20 */
  readonly volumeSizeInGib?: number;

  /** Device of the image's root volume. @default "/dev/xvda": that of Amazon Linux */
  readonly rootDevice?: string;

  /** ARN of the volumes' key. @default - the region's default key */
  readonly volumeKeyArn?: string;
}

export interface LaunchTemplateProps extends InstanceSettings {
  readonly placement: Placement;

  /** Name of the template, and of its instances. */
  readonly name: string;

  /** Id of the security group of the instances. */
  readonly securityGroupId: string;

  /** Name of the profile that gives instances their role. */
  readonly instanceProfileName: string;
}

/**
 * What instances are made from: version 2 of the metadata service and one hop, so that no container and no forged request
 * gets at the role; encrypted volumes; no public address.
 */
export class LaunchTemplate extends Construct {
  public readonly id: string;

  /** The newest version; an instance refresh begins when it changes. */
  public readonly version: string;

  constructor(scope: Construct, id: string, props: LaunchTemplateProps) {
    super(scope, id);
    this.validate(props);
    const { placement, name, userData } = props;
    const template = new AwsLaunchTemplate(this, "launch-template", {
      ...placement,
      name,
      updateDefaultVersion: true,
      imageId: props.image,
      instanceType: props.instanceType,
      userData: userData === undefined ? undefined : Buffer.from(userData).toString("base64"),
      iamInstanceProfile: { name: props.instanceProfileName },
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
      monitoring: { enabled: true },
      networkInterfaces: [
        {
          deviceIndex: 0,
          associatePublicIpAddress: "false",
          deleteOnTermination: "true",
          securityGroups: [props.securityGroupId],
        },
      ],
      blockDeviceMappings: [
        {
          deviceName: props.rootDevice ?? "/dev/xvda",
          ebs: {
            encrypted: "true",
            kmsKeyId: props.volumeKeyArn,
            volumeSize: props.volumeSizeInGib ?? 20,
            volumeType: "gp3",
            deleteOnTermination: "true",
          },
        },
      ],
      // Otherwise what an instance makes carries no tags.
      tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
        resourceType,
        tags: { Name: name },
      })),
    });
    this.id = template.id;
    this.version = `\${${template.fqn}.latest_version}`;
  }

  private validate({ image, instanceType, userData = "", volumeSizeInGib = 20 }: LaunchTemplateProps): void {
    if (!/^(ami-[0-9a-f]{8,17}|resolve:ssm:[\w./:-]+)$/.test(image)) {
      throw new ConfigError(this, `image must be ami-... or resolve:ssm:<parameter>, got '${image}'`);
    }
    if (!/^[a-z0-9-]+\.[a-z0-9-]+$/.test(instanceType)) {
      throw new ConfigError(this, `instanceType must look like m7g.large, got '${instanceType}'`);
    }
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
    if (Buffer.byteLength(userData) > 16_384) {
      throw new ConfigError(this, `userData must have at most 16384 bytes, got ${Buffer.byteLength(userData)}`);
    }
    if (!Number.isInteger(volumeSizeInGib) || volumeSizeInGib < 1 || volumeSizeInGib > 16_384) {
      throw new ConfigError(this, `volumeSizeInGib must be a whole number from 1 to 16384, got ${volumeSizeInGib}`);
    }
  }
}
