import {
  ConfigConfigurationRecorder,
  type ConfigConfigurationRecorderRecordingMode,
} from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { ConfigRetentionConfiguration } from "@cdktf/provider-aws/lib/config-retention-configuration";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { isAvailable } from "../../core/region-capabilities";
import type { Placement } from "../placement";
import { firewallManagerTypes } from "./firewall-manager-types";

/**
 * Name of the recorder and of the channel. An account has one of each in a region, and consoles and AWS' own tools call
 * them so: one left behind by a tool is then taken over instead of being in the way.
 */
const NAME = "default";

/** Days that AWS Config keeps configuration items: https://docs.aws.amazon.com/config/latest/APIReference/API_PutRetentionConfiguration.html */
const RETENTION_IN_DAYS = { min: 30, max: 2557 };

export interface ConfigRecorderProps {
  readonly placement: Placement;

  /** ARN of the account's service-linked role, from `ConfigServiceLinkedRole`. */
  readonly roleArn: string;

  /** Name of the bucket that snapshots and history go to. It may be another account's and another region's. */
  readonly bucketName: string;

  /** ARN of the key that encrypts the objects. It must be in the bucket's region. */
  readonly kmsKeyArn: string;

  /**
   * Whether to record IAM users, groups, roles and policies. True in one region of an account and no more: each further
   * region bills every one of their changes again, and each finding on them shows up once a region.
   *
   * The region must be one where Config was available before February 2022; later ones cannot record these types, see
   * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
   */
  readonly recordsGlobalResources: boolean;

  /**
   * `continuous` records each change; `daily` records the state of a day if it changed. Daily costs less, but a change
   * undone within the day is never seen. The types that Firewall Manager needs, compliance items and the recorder itself
   * stay continuous whatever is set here.
   * https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html
   *
   * @default - continuous
   */
  readonly recordingFrequency?: "continuous" | "daily";

  /**
   * Days that AWS Config keeps configuration items, 30-2557. What lies in the bucket has a lifecycle of its own.
   *
   * @default - 2557 days (seven years), the most that Config keeps
   */
  readonly retentionInDays?: number;
}

/** AWS Config in one account and region: records every supported resource type and delivers to the log archive. */
export class ConfigRecorder extends Construct {
  constructor(scope: Construct, id: string, props: ConfigRecorderProps) {
    super(scope, id);
    const { placement, retentionInDays = RETENTION_IN_DAYS.max } = props;
    const { min, max } = RETENTION_IN_DAYS;
    if (props.recordsGlobalResources && !isAvailable("config:IAM_TYPES", placement.regionName)) {
      throw new ConfigError(
        this,
        `recordsGlobalResources must be false in '${placement.regionName}', where AWS Config cannot record IAM`,
      );
    }
    if (!Number.isInteger(retentionInDays) || retentionInDays < min || retentionInDays > max) {
      throw new ConfigError(
        this,
        `retentionInDays must be a whole number from ${min} to ${max}, got ${retentionInDays}`,
      );
    }

    const recorder = new ConfigConfigurationRecorder(this, "recorder", {
      ...placement,
      name: NAME,
      roleArn: props.roleArn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: props.recordsGlobalResources },
      recordingMode:
        props.recordingFrequency === "daily" ? dailyMode(placement.regionName) : { recordingFrequency: "CONTINUOUS" },
    });
    // No prefix: Config writes below AWSLogs/<account>/Config/, which the bucket's policy is made for.
    const channel = new ConfigDeliveryChannel(this, "delivery-channel", {
      ...placement,
      name: NAME,
      s3BucketName: props.bucketName,
      s3KmsKeyArn: props.kmsKeyArn,
      snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
      // AWS refuses a channel where there is no recorder, and a start where there is no channel.
      dependsOn: [recorder],
    });
    new ConfigConfigurationRecorderStatus(this, "status", {
      ...placement,
      name: recorder.name,
      isEnabled: true,
      dependsOn: [channel],
    });
    new ConfigRetentionConfiguration(this, "retention", { ...placement, retentionPeriodInDays: retentionInDays });
  }
}

/** AWS and the provider take one override, so one holds all the types. */
function dailyMode(region: string): ConfigConfigurationRecorderRecordingMode {
  return {
    recordingFrequency: "DAILY",
    recordingModeOverride: {
      description: "What Firewall Manager depends on",
      recordingFrequency: "CONTINUOUS",
      resourceTypes: firewallManagerTypes(region),
    },
  };
}
