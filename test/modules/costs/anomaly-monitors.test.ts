import { CostAnomalyMonitors, type CostAnomalyMonitorsProps } from "../../../modules/costs/anomaly-monitors";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const TOPIC = "arn:aws:sns:eu-west-1:999999999999:costs";

const monitors = (props: Partial<CostAnomalyMonitorsProps> = {}): StackJson =>
  synth(
    (stack) =>
      new CostAnomalyMonitors(stack, "anomalies", {
        placement: stack.in("eu-west-1"),
        organization: "acme",
        minimumImpactInUsd: 100,
        emails: ["finance@example.com"],
        topicArns: [],
        ...props,
      }),
  );

test("all services are watched, and addresses told daily", () => {
  const json = monitors();
  expect(bodiesOf(json, "aws_ce_anomaly_monitor")).toEqual([
    { provider: "aws.eu-west-1", name: "acme-services", monitor_type: "DIMENSIONAL", monitor_dimension: "SERVICE" },
  ]);
  expect(bodiesOf(json, "aws_ce_anomaly_subscription")).toEqual([
    {
      provider: "aws.eu-west-1",
      name: "acme-anomalies-emails",
      frequency: "DAILY",
      monitor_arn_list: ["${aws_ce_anomaly_monitor.anomalies_services.arn}"],
      subscriber: [{ address: "finance@example.com", type: "EMAIL" }],
      threshold_expression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          match_options: ["GREATER_THAN_OR_EQUAL"],
          values: ["100"],
        },
      },
    },
  ]);
});

test("topics are told at once, by a subscription of their own", () => {
  const subscriptions = bodiesOf(
    monitors({ topicArns: [TOPIC], emailFrequency: "WEEKLY" }),
    "aws_ce_anomaly_subscription",
  );
  expect(subscriptions.map(({ frequency, subscriber }) => [frequency, subscriber])).toEqual([
    ["WEEKLY", [{ address: "finance@example.com", type: "EMAIL" }]],
    ["IMMEDIATE", [{ address: TOPIC, type: "SNS" }]],
  ]);
});

test("both thresholds must be reached", () => {
  const { threshold_expression } = resourceOf(monitors({ minimumImpactPercent: 20 }), "aws_ce_anomaly_subscription");
  expect(threshold_expression).toEqual({
    and: ["ABSOLUTE", "PERCENTAGE"].map((kind, index) => ({
      dimension: {
        key: `ANOMALY_TOTAL_IMPACT_${kind}`,
        match_options: ["GREATER_THAN_OR_EQUAL"],
        values: [["100", "20"][index]],
      },
    })),
  });
});

test("the monitor that AWS made is used instead of a second one", () => {
  const arn = "arn:aws:ce::999999999999:anomalymonitor/00000000-0000-4000-8000-000000000000";
  const json = monitors({ serviceMonitorArn: arn });
  expect(resourcesOf(json, "aws_ce_anomaly_monitor")).toEqual({});
  expect(resourceOf(json, "aws_ce_anomaly_subscription").monitor_arn_list).toEqual([arn]);
});

test("a monitor of accounts says every key that AWS echoes, with sorted ids", () => {
  const accountIds = ["555555555555", "444444444444"];
  const json = monitors({ accountMonitors: [{ name: "shops", accountIds }] });
  const { monitor_specification } = resourcesOf(json, "aws_ce_anomaly_monitor")["anomalies_accounts-shops"] ?? {};
  expect(JSON.parse(monitor_specification as string)).toEqual({
    And: null,
    CostCategories: null,
    Dimensions: { Key: "LINKED_ACCOUNT", MatchOptions: null, Values: ["444444444444", "555555555555"] },
    Not: null,
    Or: null,
    Tags: null,
  });
});

test("what cannot work is refused", () => {
  expect(() => monitors({ emails: [] })).toThrow("[test/anomalies] emails or topicArns must name somebody");
  const accountIds = Array.from({ length: 11 }, (_, index) => String(100000000000 + index));
  expect(() => monitors({ accountMonitors: [{ name: "all", accountIds }] })).toThrow(
    "[test/anomalies] monitor 'all' must have 1-10 accounts, got 11",
  );
});
