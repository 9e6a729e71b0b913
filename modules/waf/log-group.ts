import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { quote } from "../../core/text";
import { policyDocument } from "../../policies/document";
import { logGroupEncryption } from "../../policies/key/log-group";
import { vendedLogsToLogGroup } from "../../policies/log-group/vended-logs";
import { Key } from "../kms/key";
import type { Placement } from "../placement";
import type { WebAclLogs } from "./logging";

export interface WafLogGroupProps {
  /** Account and region of the web ACLs; us-east-1 for those of CloudFront. */
  readonly placement: Placement;

  /** It begins with aws-waf-logs-, as WAF demands, and has at most 250 characters. */
  readonly name: string;

  /** Days that the log is kept, one of the periods that CloudWatch Logs takes. @default 365 */
  readonly retentionInDays?: number;

  /**
   * Key that encrypts the log; its policy must let CloudWatch Logs of the region use it for the log group.
   *
   * @default - a key of its own
   */
  readonly keyArn?: string;

  /** Whether Terraform refuses to destroy the key. @default true */
  readonly preventDestroy?: boolean;
}

/**
 * A CloudWatch log group for the logs of web ACLs, where a team wants to search them itself; the log archive's bucket is
 * the place for good. WAF would add a policy by itself where it may; this one is there before, and for one group alone. A
 * region of an account has room for ten such policies.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html
 */
export class WafLogGroup extends Construct {
  /** What `logs` of a web ACL is to begin with: the group and its policy. */
  public readonly logs: Pick<WebAclLogs, "destinationArn"> & { readonly dependsOn: readonly ITerraformDependable[] };

  constructor(scope: Construct, id: string, props: WafLogGroupProps) {
    super(scope, id);
    const { placement, name, retentionInDays = 365, preventDestroy } = props;
    const problem = problemOf(name, retentionInDays);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { accountId, regionName: region } = placement;
    const group = new CloudwatchLogGroup(this, "group", {
      ...placement,
      name,
      retentionInDays,
      kmsKeyId:
        props.keyArn ??
        new Key(this, "key", {
          placement,
          alias: `alias/${name}`,
          description: `CloudWatch log group ${name}`,
          statements: [logGroupEncryption({ accountId, region, logGroupName: name })],
          preventDestroy,
        }).keyArn,
    });
    const policy = new CloudwatchLogResourcePolicy(this, "policy", {
      ...placement,
      policyName: name,
      policyDocument: policyDocument([
        vendedLogsToLogGroup(arn({ service: "logs", region, account: accountId, resource: `log-group:${name}` }), {
          accountId,
          region,
        }),
      ]),
    });
    this.logs = { destinationArn: group.arn, dependsOn: [policy] };
  }
}

function problemOf(name: string, retentionInDays: number): string | undefined {
  if (!/^aws-waf-logs-[\w.\-/#]{1,237}$/.test(name)) {
    return `name must begin with aws-waf-logs- and have at most 250 letters, digits and _ - . / #, got ${quote(name)}`;
  }
  if (LOG_GROUP_RETENTION_IN_DAYS.some((days) => days === retentionInDays)) return undefined;
  return `retentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retentionInDays}`;
}
