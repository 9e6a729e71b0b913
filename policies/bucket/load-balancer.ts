import { partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets application and classic load balancers of the organization and the bucket's region write access and connection
 * logs. Network load balancers write by log delivery: vended-logs.ts.
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function loadBalancerDelivery(bucket: {
  readonly bucketArn: string;
  readonly region: string;
  readonly organizationId: string;
}): Statement[] {
  return [
    {
      Sid: "LoadBalancerWrite",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${bucket.bucketArn}/AWSLogs/*`,
      Condition: {
        StringEquals: { "aws:SourceOrgID": bucket.organizationId },
        ArnLike: {
          "aws:SourceArn": `arn:${partitionOf(bucket.region)}:elasticloadbalancing:${bucket.region}:*:loadbalancer/*`,
        },
      },
    },
  ];
}
