import { Budget, type BudgetProps } from "../../../modules/costs/budget";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const budget = (props: Partial<BudgetProps> = {}): StackJson =>
  synth(
    (stack) =>
      new Budget(stack, "budget", {
        placement: stack.in("eu-west-1"),
        name: "acme-all",
        limitInUsd: 1000,
        emails: ["finance@example.com"],
        topicArns: [],
        ...props,
      }),
  );

test("a budget of everything says nothing of what AWS fills in by itself", () => {
  expect(bodiesOf(budget({ actualPercents: [80] }), "aws_budgets_budget")).toEqual([
    {
      provider: "aws.eu-west-1",
      name: "acme-all",
      budget_type: "COST",
      limit_amount: "1000",
      limit_unit: "USD",
      time_unit: "MONTHLY",
      notification: [
        {
          comparison_operator: "GREATER_THAN",
          notification_type: "ACTUAL",
          threshold: 80,
          threshold_type: "PERCENTAGE",
          subscriber_email_addresses: ["finance@example.com"],
        },
      ],
    },
  ]);
});

test("it tells of actual costs and of the forecast, by e-mail and topic", () => {
  const topic = "arn:aws:sns:eu-west-1:999999999999:costs";
  const json = budget({ actualPercents: [50, 90], forecastPercents: [100], topicArns: [topic] });
  const notifications = resourceOf(json, "aws_budgets_budget").notification as Record<string, unknown>[];
  expect(notifications.map((each) => [each.notification_type, each.threshold])).toEqual([
    ["ACTUAL", 50],
    ["ACTUAL", 90],
    ["FORECASTED", 100],
  ]);
  expect(notifications.map((each) => each.subscriber_sns_topic_arns)).toEqual([[topic], [topic], [topic]]);
});

test("a topic alone is told without an empty list of addresses", () => {
  const json = budget({ emails: [], topicArns: ["arn:aws:sns:eu-west-1:999999999999:costs"], actualPercents: [80] });
  const [notification] = resourceOf(json, "aws_budgets_budget").notification as Record<string, unknown>[];
  expect(notification).not.toHaveProperty("subscriber_email_addresses");
});

test("a budget of some accounts filters by their ids, whatever their order", () => {
  const json = budget({ accountIds: ["555555555555", "444444444444"], period: "QUARTERLY" });
  expect(resourceOf(json, "aws_budgets_budget")).toMatchObject({
    time_unit: "QUARTERLY",
    cost_filter: [{ name: "LinkedAccount", values: ["444444444444", "555555555555"] }],
  });
});

test("what cannot work is refused", () => {
  expect(() => budget({ emails: [] })).toThrow("[test/budget] emails or topicArns must name somebody");
  expect(() => budget({ accountIds: [] })).toThrow(
    "[test/budget] accountIds must name at least one account, or be left out",
  );
});
