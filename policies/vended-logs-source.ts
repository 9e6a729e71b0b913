import { partitionOf } from "../core/arns";

/** The logs that CloudWatch's log delivery carries to S3 for other services ("vended logs"). */
export interface VendedLogsSource {
  readonly organizationId: string;

  /** Region of the bucket or key, and of the services that log to it. */
  readonly region: string;
}

/** The service that delivers vended logs: VPC flow logs, Resolver query logs, WAF, Network Firewall, NLB and others. */
export const VENDED_LOGS_PRINCIPAL = { Service: "delivery.logs.amazonaws.com" };

/** Deliveries of the region, from any account. The account must be told apart by `aws:SourceOrgID` next to it. */
export function vendedLogDeliveries({ region }: VendedLogsSource): { readonly "aws:SourceArn": string } {
  return { "aws:SourceArn": `arn:${partitionOf(region)}:logs:${region}:*:*` };
}
