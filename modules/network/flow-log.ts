import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog as AwsFlowLog, type FlowLogConfig } from "@cdktf/provider-aws/lib/flow-log";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { arn, bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { policyDocument } from "../../policies/document";
import { logGroupEncryption } from "../../policies/key/log-group";
import { assumedByFlowLogs, writeFlowLogs } from "../../policies/role/flow-logs";
import { Key } from "../kms/key";
import type { Placement } from "../placement";
import { FLOW_LOG_FORMAT, type FlowLogDestination } from "./flow-log-destination";

export interface FlowLogProps {
  readonly placement: Placement;

  /** What the names of its parts begin with. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Where the flow logs go. */
  readonly destination: FlowLogDestination;
}

/**
 * The record of all traffic in a VPC, accepted and rejected. In S3 it is Parquet, one folder an hour: a tenth of the data
 * that a query of a day would read otherwise.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html
 */
export class FlowLog extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogProps) {
    super(scope, id);
    const { placement, name, vpcId, destination } = props;
    new AwsFlowLog(this, "flow-log", {
      ...placement,
      vpcId,
      trafficType: "ALL",
      logFormat: FLOW_LOG_FORMAT,
      tags: { Name: name },
      ...(destination.type === "s3" ? this.toBucket(placement, destination) : this.toLogGroup(props, destination)),
    });
  }

  private toBucket(
    { regionName }: Placement,
    { bucketName, region }: FlowLogDestination & { readonly type: "s3" },
  ): Partial<FlowLogConfig> {
    if (region !== regionName) {
      throw new ConfigError(
        this,
        `the bucket of flow logs must be in ${regionName}, got '${bucketName}' in ${region}; the log archive has one in each region`,
      );
    }
    return {
      logDestinationType: "s3",
      logDestination: bucketArn(bucketName, undefined, partitionOf(regionName)),
      destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: false, perHourPartition: true },
    };
  }

  private toLogGroup(
    { placement, name }: FlowLogProps,
    { logGroupName, retentionInDays }: FlowLogDestination & { readonly type: "cloudwatch-logs" },
  ): Partial<FlowLogConfig> {
    if (!(LOG_GROUP_RETENTION_IN_DAYS as readonly number[]).includes(retentionInDays)) {
      throw new ConfigError(
        this,
        `retentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retentionInDays}`,
      );
    }
    const { accountId, regionName: region } = placement;
    const where = { accountId, region, logGroupName };
    const key = new Key(this, "key", {
      placement,
      alias: `alias/${name}-flow-logs`,
      description: `VPC flow logs of ${name}`,
      statements: [logGroupEncryption(where)],
    });
    const group = new CloudwatchLogGroup(this, "log-group", {
      ...placement,
      name: logGroupName,
      kmsKeyId: key.keyArn,
      retentionInDays,
    });
    const role = new IamRole(this, "role", {
      ...placement,
      name: `${name}-flow-logs-${region}`,
      description: `VPC flow logs of ${name} are written to CloudWatch Logs`,
      assumeRolePolicy: policyDocument([assumedByFlowLogs(placement.accountId, region)]),
    });
    const policy = new IamRolePolicy(this, "role-policy", {
      ...placement,
      name: "write-flow-logs",
      role: role.name,
      policy: policyDocument(
        writeFlowLogs(arn({ service: "logs", region, account: accountId, resource: `log-group:${logGroupName}` })),
      ),
    });
    return {
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      // EC2 tries the role when the flow log is made.
      dependsOn: [policy],
    };
  }
}
