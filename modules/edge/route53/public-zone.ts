import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Route53QueryLog } from "@cdktf/provider-aws/lib/route53-query-log";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../../core/log-group-retention";
import { QUERY_LOG_PREFIX } from "../../../policies/log-group/route53-queries";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";
import { Dnssec, type DnssecSettings } from "./dnssec";
import type { QueryLogs } from "./query-logs";
import { requireZoneName } from "./zone-name";

export interface PublicZoneProps {
  /** The zone's account, in us-east-1, where its query logs and alarms are. */
  readonly placement: Placement;

  /** Domain name in lower case, such as example.com. */
  readonly name: string;

  /** Where its queries are logged: one construct an account. */
  readonly queryLogs: QueryLogs;

  /**
   * Days that queries are kept: one of the periods that CloudWatch Logs takes.
   *
   * @default 365
   */
  readonly queryLogRetentionInDays?: number;

  /**
   * How the zone is signed.
   *
   * @default - it is not
   */
  readonly dnssec?: DnssecSettings;

  /**
   * What the console says of it, at most 256 characters.
   *
   * @default - the name
   */
  readonly comment?: string;

  /**
   * Whether Terraform refuses to destroy it. Made again it has other name servers, and until its parent zone knows them
   * nobody finds what is in it.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/**
 * A public hosted zone whose queries are logged (Security Hub Route53.2), signed if asked for. Shield Standard protects
 * Route 53 itself.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/AboutHZWorkingWith.html
 */
export class PublicZone extends Construct {
  public readonly zoneId: string;

  /** Name servers that the parent zone must name. */
  public readonly nameServers: string[];

  /** The DS record for the parent zone, if the zone is signed. */
  public readonly dsRecord: string | undefined;

  constructor(scope: Construct, id: string, props: PublicZoneProps) {
    super(scope, id);
    const { placement, name, queryLogs, queryLogRetentionInDays: retention = 365 } = props;
    requireEdgeRegion(this, placement);
    requireZoneName(this, name);
    if (!(LOG_GROUP_RETENTION_IN_DAYS as readonly number[]).includes(retention)) {
      throw new ConfigError(
        this,
        `queryLogRetentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retention}`,
      );
    }
    const zone = new Route53Zone(this, "zone", {
      ...placement,
      name,
      comment: props.comment ?? name,
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    const group = new CloudwatchLogGroup(this, "query-log-group", {
      ...placement,
      name: `${QUERY_LOG_PREFIX}${name}`,
      kmsKeyId: queryLogs.keyArn,
      retentionInDays: retention,
    });
    new Route53QueryLog(this, "query-log", {
      ...placement,
      zoneId: zone.zoneId,
      cloudwatchLogGroupArn: group.arn,
      dependsOn: [queryLogs.ready],
    });
    const dnssec =
      props.dnssec && new Dnssec(this, "dnssec", { placement, zoneId: zone.zoneId, zoneName: name, ...props.dnssec });
    this.zoneId = zone.zoneId;
    this.nameServers = zone.nameServers;
    this.dsRecord = dnssec?.dsRecord;
  }
}
