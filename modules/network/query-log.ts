import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import type { LogBucket } from "./flow-log-destination";

/** The log archive's bucket of the region, or a query log configuration that is there, such as one shared by RAM. */
export type QueryLogDestination = LogBucket | { readonly queryLogConfigId: string };

export interface QueryLogProps {
  readonly placement: Placement;

  /** Name of the configuration: at most 64 letters, digits, hyphens and underscores. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Where the query logs go. */
  readonly destination: QueryLogDestination;
}

/**
 * The record of all DNS queries that come from a VPC. One configuration can serve many VPCs of a region; a VPC can have
 * several.
 *
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html
 */
export class QueryLog extends Construct {
  constructor(scope: Construct, id: string, props: QueryLogProps) {
    super(scope, id);
    const { placement, vpcId, destination } = props;
    new Route53ResolverQueryLogConfigAssociation(this, "association", {
      ...placement,
      resolverQueryLogConfigId:
        "queryLogConfigId" in destination ? destination.queryLogConfigId : this.config(props, destination),
      resourceId: vpcId,
    });
  }

  private config({ placement, name }: QueryLogProps, { bucketName, region }: LogBucket): string {
    const { regionName } = placement;
    if (region !== regionName) {
      throw new ConfigError(
        this,
        `the bucket of DNS query logs must be in ${regionName}, got '${bucketName}' in ${region}; the log archive has one in each region`,
      );
    }
    const destinationArn = bucketArn(bucketName, undefined, partitionOf(regionName));
    return new Route53ResolverQueryLogConfig(this, "config", { ...placement, name, destinationArn }).id;
  }
}
