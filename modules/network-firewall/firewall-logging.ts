import { NetworkfirewallLoggingConfiguration } from "@cdktf/provider-aws/lib/networkfirewall-logging-configuration";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { bucketNameProblem } from "../s3/name";
import type { Firewall } from "./firewall";

/** Where a kind of logs goes. AWS takes one place for each kind. */
export type LogDestination =
  /** A bucket; take the log archive's, `logKind("network-firewall").bucketName(...)`. */
  | { readonly bucketName: string; readonly prefix?: string }
  /** A log group of CloudWatch Logs, by its name. */
  | { readonly logGroupName: string };

export interface FirewallLoggingProps {
  readonly placement: Placement;

  /** The firewall whose logs are delivered. */
  readonly firewall: Pick<Firewall, "firewallArn">;

  /** Connections that a rule told of, dropped or rejected. */
  readonly alert: LogDestination;

  /** Each connection that the stateful rules saw. */
  readonly flow: LogDestination;
}

/**
 * Alert and flow logs of a firewall. AWS logs what reaches the stateful rules, so stateless rules that pass or drop leave
 * no trace. Whoever deploys needs logs:CreateLogDelivery, and the bucket's policy must let delivery.logs.amazonaws.com in:
 * the log archive's does.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-logging.html
 */
export class FirewallLogging extends Construct {
  constructor(scope: Construct, id: string, { placement, firewall, alert, flow }: FirewallLoggingProps) {
    super(scope, id);
    const problems = Object.entries({ alert, flow }).flatMap(([kind, destination]) =>
      destinationProblems(kind, destination),
    );
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    new NetworkfirewallLoggingConfiguration(this, "logging", {
      ...placement,
      firewallArn: firewall.firewallArn,
      loggingConfiguration: {
        logDestinationConfig: [
          { logType: "ALERT", ...destinationArguments(alert) },
          { logType: "FLOW", ...destinationArguments(flow) },
        ],
      },
    });
  }
}

function destinationProblems(kind: string, destination: LogDestination): string[] {
  if ("logGroupName" in destination) {
    const { logGroupName } = destination;
    if (Token.isUnresolved(logGroupName) || /^[\w./#-]{1,512}$/.test(logGroupName)) return [];
    return [`${kind}.logGroupName must be 1-512 letters, digits and . _ - / #, not an ARN, got '${logGroupName}'`];
  }
  const { bucketName, prefix = "" } = destination;
  const problem = Token.isUnresolved(bucketName) ? undefined : bucketNameProblem(bucketName);
  return [
    ...(problem === undefined ? [] : [`${kind}.${problem}`]),
    // AWS puts the slashes itself.
    ...(/^\/|\/$/.test(prefix) ? [`${kind}.prefix must not begin or end with a slash, got '${prefix}'`] : []),
  ];
}

function destinationArguments(destination: LogDestination): {
  logDestinationType: string;
  logDestination: Record<string, string>;
} {
  if ("logGroupName" in destination) {
    return { logDestinationType: "CloudWatchLogs", logDestination: { logGroup: destination.logGroupName } };
  }
  const { bucketName, prefix } = destination;
  return {
    logDestinationType: "S3",
    logDestination: { bucketName, ...(prefix === undefined ? {} : { prefix }) },
  };
}
