import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { resourcesOf, type StackJson } from "../support/synth";

const services = (example: "default" | "complete"): StackJson =>
  synthesizedExample(example)["organization-services"] as StackJson;

test("the default example has one budget of the whole organization and watches no anomalies", () => {
  const json = services("default");
  expect(bodiesOf(json, "aws_budgets_budget").map(({ name, cost_filter }) => [name, cost_filter])).toEqual([
    ["example-organization", undefined],
  ]);
  expect(resourcesOf(json, "aws_ce_anomaly_monitor")).toEqual({});
});

test("a budget with targets counts the costs of their active accounts", () => {
  const { budgets_payments_budget: payments } = resourcesOf(services("complete"), "aws_budgets_budget");
  expect(payments?.cost_filter).toEqual([{ name: "LinkedAccount", values: ["505050505050"] }]);
});

test("anomalies of all services and of some accounts are told to everybody", () => {
  const json = services("complete");
  const monitors = [
    "${aws_ce_anomaly_monitor.cost-anomalies_services.arn}",
    "${aws_ce_anomaly_monitor.cost-anomalies_accounts-payments.arn}",
  ];
  expect(bodiesOf(json, "aws_ce_anomaly_subscription").map((each) => [each.frequency, each.monitor_arn_list])).toEqual([
    ["WEEKLY", monitors],
    ["IMMEDIATE", monitors],
  ]);
});

test("the stack waits for the ids of accounts that budgets name", () => {
  const complete = loadExample("complete");
  const accounts = complete.accounts.map((each) => (each.name === "payments-prod" ? { ...each, id: undefined } : each));
  const stack = stackDefinitions({ ...complete, accounts }).find(({ name }) => name === "organization-services");
  expect(stack?.missingFacts.map(({ name }) => name)).toContain("accounts.payments-prod");
});
