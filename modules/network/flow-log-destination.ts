/** A log bucket, such as one of the log archive. */
export interface LogBucket {
  readonly bucketName: string;

  /** Region of the bucket: it must be that of what is logged. */
  readonly region: string;
}

/** The log archive's bucket of the region, or a log group in the account itself. */
export type FlowLogDestination =
  | ({ readonly type: "s3" } & LogBucket)
  | {
      readonly type: "cloudwatch-logs";
      /** Name of the log group, which is made here. */
      readonly logGroupName: string;
      /** Days that records are kept: one of the periods that CloudWatch Logs takes. */
      readonly retentionInDays: number;
    };

/**
 * Fields of each record: those of version 2, then who and where in AWS, the addresses before and after NAT, and by which
 * way the traffic left. Changing them makes a new flow log.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export const FLOW_LOG_FIELDS = [
  "version",
  "account-id",
  "interface-id",
  "srcaddr",
  "dstaddr",
  "srcport",
  "dstport",
  "protocol",
  "packets",
  "bytes",
  "start",
  "end",
  "action",
  "log-status",
  "vpc-id",
  "subnet-id",
  "instance-id",
  "tcp-flags",
  "type",
  "pkt-srcaddr",
  "pkt-dstaddr",
  "region",
  "az-id",
  "pkt-src-aws-service",
  "pkt-dst-aws-service",
  "flow-direction",
  "traffic-path",
] as const;

/** The format as EC2 takes it; the dollar is doubled, since Terraform would take ${...} for an expression of its own. */
export const FLOW_LOG_FORMAT = FLOW_LOG_FIELDS.map((field) => `$\${${field}}`).join(" ");
