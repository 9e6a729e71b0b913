import { CIS_ALARMS } from "../../../core/cis-alarms";
import { CisAlarm } from "../../../modules/cis-alarms/cis-alarm";
import { CisAlarms, type CisAlarmsProps } from "../../../modules/cis-alarms/cis-alarms";
import { CIS_PATTERNS } from "../../../modules/cis-alarms/patterns";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";

const props: Omit<CisAlarmsProps, "placement"> = {
  organization: "example",
  logGroupName: "/example/cloudtrail/organization-trail",
};

const build = (more: Partial<CisAlarmsProps> = {}) =>
  synth((s) => new CisAlarms(s, "cis-alarms", { placement: s.in("eu-west-1"), ...props, ...more }));

describe("CisAlarms", () => {
  test("has a filter on the trail's log group and an alarm on its metric for each of the fifteen", () => {
    const json = build();
    expect(Object.keys(json.resource?.aws_cloudwatch_log_metric_filter ?? {}).sort()).toEqual(
      CIS_ALARMS.map((alarm) => `cis-alarms_${alarm}_filter`).sort(),
    );
    expect(CIS_ALARMS).toHaveLength(15);
    const filters = bodiesOf(json, "aws_cloudwatch_log_metric_filter");
    const alarms = bodiesOf(json, "aws_cloudwatch_metric_alarm");
    for (const [index, filter] of filters.entries()) {
      expect(filter.log_group_name).toBe("/example/cloudtrail/organization-trail");
      const { name, namespace } = filter.metric_transformation as Record<string, string>;
      expect(alarms[index]).toMatchObject({ metric_name: name, namespace });
    }
  });

  test("counts zeros where nothing happened, without dimensions, which would forbid that", () => {
    for (const { metric_transformation: metric } of bodiesOf(build(), "aws_cloudwatch_log_metric_filter")) {
      expect(metric).toMatchObject({ value: "1", default_value: "0", namespace: "example/cis" });
      expect(metric).not.toHaveProperty("dimensions");
    }
  });

  test("gives patterns without white space around them, which the provider would cut off", () => {
    for (const { pattern } of bodiesOf(build(), "aws_cloudwatch_log_metric_filter")) {
      expect(pattern).toBe(String(pattern).trim());
      expect(String(pattern).length).toBeLessThanOrEqual(1024);
    }
  });

  test("goes off at the first event within five minutes, and not for want of data", () => {
    expect(build().resource?.aws_cloudwatch_metric_alarm?.["cis-alarms_root-use_alarm"]).toMatchObject({
      provider: "aws.eu-west-1",
      alarm_name: "example-security-cis-root-use",
      alarm_description: "A root user was used, somewhere in the organization (CIS 4.3, CloudWatch.1)",
      namespace: "example/cis",
      metric_name: "root-use",
      statistic: "Sum",
      period: 300,
      evaluation_periods: 1,
      threshold: 1,
      comparison_operator: "GreaterThanOrEqualToThreshold",
      treat_missing_data: "notBreaching",
    });
  });

  test("names every alarm so that EventBridge forwards its state", () => {
    for (const { alarm_name: name } of bodiesOf(build(), "aws_cloudwatch_metric_alarm")) {
      expect(name).toMatch(/^example-security-cis-/);
    }
  });

  test("takes thresholds for some alarms", () => {
    const alarms = build({ thresholds: new Map([["unauthorized-api-calls", 25]]) }).resource
      ?.aws_cloudwatch_metric_alarm;
    expect(alarms?.["cis-alarms_unauthorized-api-calls_alarm"]).toMatchObject({ threshold: 25 });
    expect(alarms?.["cis-alarms_iam-changes_alarm"]).toMatchObject({ threshold: 1 });
  });

  test("leaves alarms out, and says why on the dashboard", () => {
    const json = build({ disabled: new Map([["vpc-changes", "the pipeline changes networks all day"]]) });
    expect(bodiesOf(json, "aws_cloudwatch_metric_alarm")).toHaveLength(14);
    expect(bodiesOf(json, "aws_cloudwatch_log_metric_filter")).toHaveLength(14);
    expect(JSON.stringify(json.resource).split("vpc-changes")).toHaveLength(2);
    expect(resourceOf(json, "aws_cloudwatch_dashboard").dashboard_body).toContain(
      "**vpc-changes** is left out: the pipeline changes networks all day",
    );
  });

  test("shows the state of every alarm on a dashboard", () => {
    const dashboard = resourceOf(build(), "aws_cloudwatch_dashboard");
    expect(dashboard.dashboard_name).toBe("example-cis-alarms");
    const { widgets } = JSON.parse(dashboard.dashboard_body as string) as {
      widgets: { type: string; properties: { alarms?: string[] } }[];
    };
    expect(widgets[0]?.properties.alarms).toEqual(
      CIS_ALARMS.map((alarm) => `arn:aws:cloudwatch:eu-west-1:${TEST_ACCOUNT}:alarm:example-security-cis-${alarm}`),
    );
    expect(widgets.filter(({ type }) => type === "metric")).toHaveLength(15);
  });

  test("has no topic and no action unless somebody is to be told", () => {
    const json = build();
    expect(json.resource).not.toHaveProperty("aws_sns_topic");
    for (const alarm of bodiesOf(json, "aws_cloudwatch_metric_alarm"))
      expect(alarm).not.toHaveProperty("alarm_actions");
  });

  test("publishes to an encrypted topic that addresses subscribe to, once its policy stands", () => {
    const json = build({ emails: ["a@example.com", "b@example.com"] });
    for (const alarm of bodiesOf(json, "aws_cloudwatch_metric_alarm")) {
      expect(alarm.alarm_actions).toEqual([`arn:aws:sns:eu-west-1:${TEST_ACCOUNT}:example-cis-alarms`]);
      expect(alarm.depends_on).toEqual(["aws_sns_topic_policy.cis-alarms_topic_policy"]);
    }
    expect(bodiesOf(json, "aws_sns_topic")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "example-cis-alarms",
        kms_master_key_id: "${aws_kms_key.cis-alarms_topic_key_key.arn}",
      },
    ]);
    expect(bodiesOf(json, "aws_sns_topic_subscription").map(({ protocol, endpoint }) => [protocol, endpoint])).toEqual([
      ["email", "a@example.com"],
      ["email", "b@example.com"],
    ]);
    expect(Object.keys(statementsOf(resourceOf(json, "aws_kms_key").policy))).toEqual([
      "AccountAdministration",
      "AlarmsPublish",
    ]);
    const { AlarmsPublish: publish } = statementsOf(resourceOf(json, "aws_sns_topic_policy").policy);
    expect(publish).toMatchObject({ Resource: `arn:aws:sns:eu-west-1:${TEST_ACCOUNT}:example-cis-alarms` });
    expect(publish?.Condition?.ArnEquals?.["aws:SourceArn"]).toEqual(
      CIS_ALARMS.map((alarm) => `arn:aws:cloudwatch:eu-west-1:${TEST_ACCOUNT}:alarm:example-security-cis-${alarm}`),
    );
  });

  test("fails when no alarm is left", () => {
    expect(() => build({ disabled: new Map(CIS_ALARMS.map((alarm) => [alarm, "a test"])) })).toThrow(
      "[test/cis-alarms] disabled must leave at least one alarm, got all of them",
    );
  });

  test.each([0, 1.5])("fails when an alarm's threshold is %p", (threshold) => {
    expect(() =>
      synth((s) => new CisAlarm(s, "alarm", { placement: s.in("eu-west-1"), ...props, alarm: "root-use", threshold })),
    ).toThrow(`[test/alarm] threshold must be a whole number from 1 up, got ${threshold}`);
  });
});

describe("CIS_PATTERNS", () => {
  test("numbers the alarms as the benchmark and Security Hub do", () => {
    expect(CIS_ALARMS.map((alarm) => CIS_PATTERNS[alarm].section)).toEqual(
      Array.from({ length: 15 }, (_, index) => `4.${index + 1}`),
    );
    const controls = CIS_ALARMS.flatMap((alarm) => CIS_PATTERNS[alarm].control ?? []);
    expect(controls.sort((a, b) => Number(a.slice(11)) - Number(b.slice(11)))).toEqual(
      Array.from({ length: 14 }, (_, index) => `CloudWatch.${index + 1}`),
    );
  });
});
