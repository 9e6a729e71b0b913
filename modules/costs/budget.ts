import { BudgetsBudget, type BudgetsBudgetNotification } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface BudgetProps {
  /** The account that pays. AWS Budgets has one endpoint for all regions, so any region of it will do. */
  readonly placement: Placement;

  /** Name of the budget, at most 100 characters without : and \. */
  readonly name: string;

  /** Limit in US dollars for each period. */
  readonly limitInUsd: number;

  /** Calendar period. @default "MONTHLY" */
  readonly period?: "MONTHLY" | "QUARTERLY" | "ANNUALLY";

  /** Accounts whose costs count, 12 digits each. @default - every account that the payer pays for */
  readonly accountIds?: readonly string[];

  /** Percentages of the limit at which actual costs are told. @default - none */
  readonly actualPercents?: readonly number[];

  /** Percentages of the limit at which the forecast is told. AWS needs about five weeks of costs for one. @default - none */
  readonly forecastPercents?: readonly number[];

  /** Addresses that are told, at most 10. */
  readonly emails: readonly string[];

  /** SNS topics that are told, at most 1. Their policy lets budgets.amazonaws.com publish. */
  readonly topicArns: readonly string[];
}

/**
 * A budget of costs. It tells when a percentage of its limit is reached, and stops nothing.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html
 *
 * Kinds of costs and the start of the first period are left to AWS, which fills them in and is not contradicted later.
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, props: BudgetProps) {
    super(scope, id);
    const { emails, topicArns, accountIds, actualPercents = [], forecastPercents = [] } = props;
    if (emails.length + topicArns.length === 0) throw new ConfigError(this, "emails or topicArns must name somebody");
    if (accountIds?.length === 0)
      throw new ConfigError(this, "accountIds must name at least one account, or be left out");
    const notification =
      (notificationType: string) =>
      (threshold: number): BudgetsBudgetNotification => ({
        comparisonOperator: "GREATER_THAN",
        notificationType,
        threshold,
        thresholdType: "PERCENTAGE",
        subscriberEmailAddresses: emails.length > 0 ? [...emails] : undefined,
        subscriberSnsTopicArns: topicArns.length > 0 ? [...topicArns] : undefined,
      });
    new BudgetsBudget(this, "budget", {
      ...props.placement,
      name: props.name,
      budgetType: "COST",
      limitAmount: String(props.limitInUsd),
      limitUnit: "USD",
      timeUnit: props.period ?? "MONTHLY",
      // Sorted, so that the order of accounts in the configuration makes no difference.
      costFilter: accountIds && [{ name: "LinkedAccount", values: [...accountIds].sort() }],
      notification: [
        ...actualPercents.map(notification("ACTUAL")),
        ...forecastPercents.map(notification("FORECASTED")),
      ],
    });
  }
}
