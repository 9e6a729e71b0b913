import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument } from "../../../policies/document";
import { logGroupEncryption } from "../../../policies/key/log-group";
import { QUERY_LOG_PREFIX, route53QueryLogs } from "../../../policies/log-group/route53-queries";
import { Key } from "../../kms/key";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";

export interface QueryLogsProps {
  /** The account of the zones, in us-east-1: Route 53 writes to no other region. */
  readonly placement: Placement;

  /** Alias of the key of the log groups, with its prefix. */
  readonly keyAlias: string;

  /**
   * Name of the resource policy of CloudWatch Logs, unique in the account and region.
   *
   * @default "route53-query-logs"
   */
  readonly policyName?: string;
}

/**
 * What the logs of DNS queries of an account's public zones need: a key, and the right of Route 53 to write them. One an
 * account, since CloudWatch Logs takes 10 resource policies a region.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
 */
export class QueryLogs extends Construct {
  public readonly keyArn: string;

  /** Stands once Route 53 may write: it tries when a zone's logging is turned on. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: QueryLogsProps) {
    super(scope, id);
    const { placement } = props;
    requireEdgeRegion(this, placement);
    const account = { accountId: placement.accountId, region: placement.regionName };
    const key = new Key(this, "key", {
      placement,
      alias: props.keyAlias,
      description: "Logs of DNS queries to public zones",
      statements: [logGroupEncryption({ ...account, logGroupName: `${QUERY_LOG_PREFIX}*` })],
    });
    this.keyArn = key.keyArn;
    this.ready = new CloudwatchLogResourcePolicy(this, "policy", {
      ...placement,
      policyName: props.policyName ?? "route53-query-logs",
      policyDocument: policyDocument([route53QueryLogs(account)]),
    });
  }
}
