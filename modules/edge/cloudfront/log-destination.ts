import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliveryDestinationPolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, bucketArn, partitionOf } from "../../../core/arns";
import { ConfigError } from "../../../core/errors";
import { policyDocument } from "../../../policies/document";
import { createDeliveries } from "../../../policies/log-group/delivery-destination";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";

export interface LogDestinationProps {
  /** The account of the bucket, in us-east-1: CloudFront delivers from there alone. */
  readonly placement: Placement;

  /** Name, unique in the account: at most 60 letters, digits, hyphens and underscores. */
  readonly name: string;

  /** Bucket of the same account. Its policy lets log delivery of us-east-1 write for the accounts. */
  readonly bucketName: string;

  /** Accounts whose distributions may deliver, 12 digits each. */
  readonly accountIds: readonly string[];

  /**
   * How log files are written.
   *
   * @default "json"
   */
  readonly format?: "json" | "parquet" | "plain" | "w3c";

  /**
   * What must stand before logs are delivered: `ready` of the bucket, if the same stack makes it.
   *
   * @default - the bucket is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * Where distributions of several accounts deliver their logs: one bucket, in an account that the workloads do not hold.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/vended-logs-crossaccount-example.html
 */
export class LogDestination extends Construct {
  /** For `logs` of the distributions. It follows from account and name, so other stacks can tell it. */
  public readonly destinationArn: string;

  /** What a distribution's logs of the same stack must depend on: AWS takes the delivery only then. */
  public readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: LogDestinationProps) {
    super(scope, id);
    const { placement, name, accountIds } = props;
    requireEdgeRegion(this, placement);
    if (!/^[\w-]{1,60}$/.test(name)) {
      throw new ConfigError(this, `name must have 1 to 60 letters, digits, hyphens and underscores, got '${name}'`);
    }
    const wrong = accountIds.find((account) => !/^\d{12}$/.test(account));
    if (wrong !== undefined || accountIds.length === 0) {
      throw new ConfigError(this, `accountIds must hold accounts of 12 digits, got '${wrong ?? ""}'`);
    }
    const { accountId: account, regionName: region } = placement;
    this.destinationArn = arn({ service: "logs", region, account, resource: `delivery-destination:${name}` });
    const destination = new CloudwatchLogDeliveryDestination(this, "destination", {
      ...placement,
      name,
      outputFormat: props.format ?? "json",
      deliveryDestinationConfiguration: [
        { destinationResourceArn: bucketArn(props.bucketName, undefined, partitionOf(region)) },
      ],
      // Without the bucket's policy, AWS writes one of its own, which Terraform then sees as a change.
      dependsOn: props.dependsOn && [...props.dependsOn],
    });
    const policy = new CloudwatchLogDeliveryDestinationPolicy(this, "policy", {
      ...placement,
      deliveryDestinationName: destination.name,
      deliveryDestinationPolicy: policyDocument([createDeliveries(this.destinationArn, [...accountIds].sort())]),
    });
    this.ready = [policy];
  }
}
