import { CeAnomalyMonitor } from "@cdktf/provider-aws/lib/ce-anomaly-monitor";
import {
  CeAnomalySubscription,
  type CeAnomalySubscriptionThresholdExpression,
  type CeAnomalySubscriptionThresholdExpressionAndDimension,
} from "@cdktf/provider-aws/lib/ce-anomaly-subscription";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson } from "../../core/json";
import { costItemName } from "../../core/names";
import type { Placement } from "../placement";

/** Most accounts that one monitor watches (docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html). */
const MAX_ACCOUNTS = 10;

/** A monitor of the costs of some accounts together. */
export interface AccountMonitor {
  readonly name: string;
  /** 1-10 account ids, 12 digits each. */
  readonly accountIds: readonly string[];
}

export interface CostAnomalyMonitorsProps {
  /** The account that pays. Cost Explorer has one endpoint for all regions, so any region of it will do. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of each name. */
  readonly organization: string;

  /** Smallest total impact of an anomaly that is told, in US dollars. */
  readonly minimumImpactInUsd: number;

  /** Smallest impact in percent of the expected costs; both must be reached. @default - none */
  readonly minimumImpactPercent?: number;

  /** Addresses that are told, at most 10. */
  readonly emails: readonly string[];

  /** How often e-mails tell. @default "DAILY" */
  readonly emailFrequency?: "DAILY" | "WEEKLY";

  /** SNS topics that are told at once, at most 1. Their policy lets costalerts.amazonaws.com publish. */
  readonly topicArns: readonly string[];

  /** ARN of the monitor of all services that is there already; an account has one alone. @default - it is made */
  readonly serviceMonitorArn?: string;

  /** @default - none */
  readonly accountMonitors?: readonly AccountMonitor[];
}

/**
 * AWS Cost Anomaly Detection: costs that are not as they were, by service and by account.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html
 */
export class CostAnomalyMonitors extends Construct {
  constructor(scope: Construct, id: string, props: CostAnomalyMonitorsProps) {
    super(scope, id);
    const { placement, organization, emails, topicArns } = props;
    if (emails.length + topicArns.length === 0) throw new ConfigError(this, "emails or topicArns must name somebody");
    const monitorArns = [
      props.serviceMonitorArn ?? this.serviceMonitor(placement, organization),
      ...(props.accountMonitors ?? []).map((monitor) => this.accountMonitor(placement, organization, monitor)),
    ];
    // E-mails cannot be sent at once, and topics are told at once alone.
    const subscriptions = [
      { id: "emails", frequency: props.emailFrequency ?? "DAILY", type: "EMAIL", addresses: emails },
      { id: "topics", frequency: "IMMEDIATE", type: "SNS", addresses: topicArns },
    ];
    for (const { id, frequency, type, addresses } of subscriptions) {
      if (addresses.length === 0) continue;
      new CeAnomalySubscription(this, id, {
        ...placement,
        name: costItemName(organization, `anomalies-${id}`),
        frequency,
        monitorArnList: monitorArns,
        subscriber: addresses.map((address) => ({ type, address })),
        thresholdExpression: threshold(props),
      });
    }
  }

  private serviceMonitor(placement: Placement, organization: string): string {
    return new CeAnomalyMonitor(this, "services", {
      ...placement,
      name: costItemName(organization, "services"),
      monitorType: "DIMENSIONAL",
      monitorDimension: "SERVICE",
    }).arn;
  }

  private accountMonitor(placement: Placement, organization: string, { name, accountIds }: AccountMonitor): string {
    if (accountIds.length === 0 || accountIds.length > MAX_ACCOUNTS) {
      throw new ConfigError(this, `monitor '${name}' must have 1-${MAX_ACCOUNTS} accounts, got ${accountIds.length}`);
    }
    return new CeAnomalyMonitor(this, `accounts-${name}`, {
      ...placement,
      name: costItemName(organization, name),
      monitorType: "CUSTOM",
      // Every key that AWS echoes back: one that is missing here would replace the monitor at each plan.
      monitorSpecification: canonicalJson({
        And: null,
        CostCategories: null,
        Dimensions: { Key: "LINKED_ACCOUNT", MatchOptions: null, Values: [...accountIds].sort() },
        Not: null,
        Or: null,
        Tags: null,
      }),
    }).arn;
  }
}

function threshold(props: CostAnomalyMonitorsProps): CeAnomalySubscriptionThresholdExpression {
  const absolute = atLeast("ANOMALY_TOTAL_IMPACT_ABSOLUTE", props.minimumImpactInUsd);
  if (props.minimumImpactPercent === undefined) return { dimension: absolute };
  return {
    and: [
      { dimension: absolute },
      { dimension: atLeast("ANOMALY_TOTAL_IMPACT_PERCENTAGE", props.minimumImpactPercent) },
    ],
  };
}

function atLeast(key: string, value: number): CeAnomalySubscriptionThresholdExpressionAndDimension {
  return { key, matchOptions: ["GREATER_THAN_OR_EQUAL"], values: [String(value)] };
}
