import { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../../core/arns";
import type { Placement } from "../../placement";

/** A bucket of the distribution's own account, whose policy holds `accountLogDelivery` for us-east-1. */
export interface LogBucketTarget {
  readonly bucketName: string;

  /**
   * What must stand before logs are delivered: `ready` of the bucket, if the same stack makes it.
   *
   * @default - the bucket is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];

  /**
   * How log files are written.
   *
   * @default "json"
   */
  readonly format?: "json" | "parquet" | "plain" | "w3c";
}

/** A delivery destination that another account keeps in us-east-1, such as `LogDestination` of the log archive. */
export interface LogDestinationTarget {
  /** arn:aws:logs:us-east-1:<account>:delivery-destination:<name> */
  readonly destinationArn: string;

  /**
   * What must stand before logs are delivered: `ready` of the destination, if the same stack makes it.
   *
   * @default - the destination is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

export type DistributionLogs = LogBucketTarget | LogDestinationTarget;

export interface LogDeliveryProps {
  readonly placement: Placement;

  /** Name of the delivery's source and destination, unique in the account: at most 60 letters, digits, - and _. */
  readonly name: string;

  /** ARN of the distribution. */
  readonly distributionArn: string;

  /** Where the logs go. */
  readonly target: DistributionLogs;
}

/**
 * The access logs of a distribution by CloudWatch's log delivery (standard logging v2). Not by the distribution's own
 * logging_config: that needs a bucket with ACLs, which stay off. The path is AWS's own, AWSLogs/<account>/CloudFront/: a
 * path set here is changed by AWS, and by provider 5 at each change.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/46328
 */
export class LogDelivery extends Construct {
  constructor(scope: Construct, id: string, props: LogDeliveryProps) {
    super(scope, id);
    const { placement, name, target } = props;
    const source = new CloudwatchLogDeliverySource(this, "source", {
      ...placement,
      name,
      logType: "ACCESS_LOGS",
      resourceArn: props.distributionArn,
    });
    const isElsewhere = "destinationArn" in target;
    new CloudwatchLogDelivery(this, "delivery", {
      ...placement,
      deliverySourceName: source.name,
      deliveryDestinationArn: isElsewhere ? target.destinationArn : this.destination(placement, name, target),
      dependsOn: isElsewhere && target.dependsOn ? [...target.dependsOn] : undefined,
    });
  }

  private destination(placement: Placement, name: string, target: LogBucketTarget): string {
    const destination = new CloudwatchLogDeliveryDestination(this, "destination", {
      ...placement,
      name,
      outputFormat: target.format ?? "json",
      deliveryDestinationConfiguration: [
        { destinationResourceArn: bucketArn(target.bucketName, undefined, partitionOf(placement.regionName)) },
      ],
      // Without the bucket's policy, AWS writes one of its own, which Terraform then sees as a change.
      dependsOn: target.dependsOn && [...target.dependsOn],
    });
    return destination.arn;
  }
}
