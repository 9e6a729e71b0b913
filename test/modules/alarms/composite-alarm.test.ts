import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { CompositeAlarm, type CompositeAlarmProps } from "../../../modules/alarms/composite-alarm";
import { RecommendedAlarms } from "../../../modules/alarms/recommended-alarms";
import { ServiceDashboard } from "../../../modules/alarms/service-dashboard";
import { tableAlarms } from "../../../modules/alarms/services/dynamodb";
import { functionAlarms } from "../../../modules/alarms/services/lambda";
import { resourceOf, type StackJson, synth, type TestStack } from "../../support/synth";

const TOPIC = "arn:aws:sns:eu-west-1:999999999999:orders";

const file = (stack: TestStack) =>
  new RecommendedAlarms(stack, "file", {
    ...{ placement: stack.in("eu-west-1"), namePrefix: "file" },
    alarms: functionAlarms({ functionName: "file-order", timeoutInSeconds: 30 }),
    disabled: { throttles: "who is throttled tries again" },
  });

const build = (more: (stack: TestStack) => Partial<CompositeAlarmProps> = () => ({})): StackJson =>
  synth(
    (stack) =>
      new CompositeAlarm(stack, "trouble", {
        placement: stack.in("eu-west-1"),
        alarmName: "orders-trouble",
        description: "Orders are not filed",
        alarms: file(stack).alarms,
        ...more(stack),
      }),
  );

const composite = (more?: (stack: TestStack) => Partial<CompositeAlarmProps>) =>
  resourceOf(build(more), "aws_cloudwatch_composite_alarm");

describe("CompositeAlarm", () => {
  test("goes off with any of its alarms", () => {
    expect(composite().alarm_rule).toBe('ALARM("file-errors") OR ALARM("file-duration")');
  });

  test("comes after the alarms that its rule names, which CloudWatch looks for", () => {
    expect(composite().depends_on).toEqual([
      "aws_cloudwatch_metric_alarm.file_errors_alarm",
      "aws_cloudwatch_metric_alarm.file_duration_alarm",
    ]);
  });

  test("tells when it begins and when it is over, once the topic takes it", () => {
    const alarm = composite((stack) => ({
      topicArns: [TOPIC],
      after: [new SnsTopicPolicy(stack, "policy", { ...stack.in("eu-west-1"), arn: TOPIC, policy: "{}" })],
    }));
    expect(alarm).toMatchObject({ alarm_actions: [TOPIC], ok_actions: [TOPIC] });
    expect(alarm.depends_on).toContain("aws_sns_topic_policy.policy");
  });

  test("tells nobody without a topic", () => {
    expect(composite()).not.toHaveProperty("alarm_actions");
    expect(composite()).not.toHaveProperty("actions_suppressor");
  });

  test("is silent while another alarm is on", () => {
    expect(composite(() => ({ suppressor: { alarmName: "deployment" } })).actions_suppressor).toEqual({
      ...{ alarm: "deployment", wait_period: 60, extension_period: 60 },
    });
    const given = composite(() => ({
      suppressor: { alarmName: "deployment", waitInSeconds: 0, extensionInSeconds: 300 },
    }));
    expect(given.actions_suppressor).toMatchObject({ wait_period: 0, extension_period: 300 });
  });

  const fake = (stack: TestStack, names: readonly string[]) => {
    const ready = new SnsTopicPolicy(stack, "any", { ...stack.in("eu-west-1"), arn: TOPIC, policy: "{}" });
    return names.map((alarmName) => ({ alarmName, ready }));
  };

  test.each<[string, (stack: TestStack) => Partial<CompositeAlarmProps>, string]>([
    ["no alarms", () => ({ alarms: [] }), "alarms must be 1 to 100, got 0"],
    [
      "more alarms than a rule may name",
      (stack) => ({
        alarms: fake(
          stack,
          Array.from({ length: 101 }, (_, index) => `alarm-${index}`),
        ),
      }),
      "alarms must be 1 to 100, got 101: make a composite alarm of composite alarms",
    ],
    [
      "the same alarm twice",
      (stack) => ({ alarms: fake(stack, ["a", "a"]) }),
      "alarms must be different, got 'a' twice",
    ],
    [
      "itself",
      (stack) => ({ alarms: fake(stack, ["a", "orders-trouble"]) }),
      "alarms must not name the composite alarm itself, got 'orders-trouble'",
    ],
    [
      "names that make too long a rule",
      (stack) => ({
        alarms: fake(
          stack,
          Array.from({ length: 100 }, (_, index) => `${index}`.padStart(200, "x")),
        ),
      }),
      "alarms must have names that make a rule of at most 10240 characters, got 21296",
    ],
    ["a name with a quotation mark", () => ({ alarmName: 'a"b' }), "alarmName must have 1 to 255 characters"],
    [
      "too many topics",
      () => ({ topicArns: Array.from({ length: 6 }, () => TOPIC) }),
      "topicArns must name at most 5 topics, got 6",
    ],
    [
      "to wait for less than no time",
      () => ({ suppressor: { alarmName: "deployment", waitInSeconds: -1 } }),
      "suppressor.waitInSeconds must be a whole number from 0 up, got -1",
    ],
    [
      "half a second of silence",
      () => ({ suppressor: { alarmName: "deployment", extensionInSeconds: 0.5 } }),
      "suppressor.extensionInSeconds must be a whole number from 0 up, got 0.5",
    ],
  ])("refuses %s", (_, more, message) => {
    expect(() => build(more)).toThrow(`[test/trouble] ${message}`);
  });
});

interface ShownWidget {
  readonly type: string;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly alarms?: string[];
    readonly stat?: string;
    readonly metrics?: unknown[][];
  };
}

describe("ServiceDashboard", () => {
  const widgets = (): ShownWidget[] => {
    const json = synth((stack) => {
      const placement = stack.in("eu-west-1");
      const table = new RecommendedAlarms(stack, "table", {
        ...{ placement, namePrefix: "table", alarms: tableAlarms({ tableName: "orders" }) },
      });
      const ship = new RecommendedAlarms(stack, "ship", {
        ...{ placement, namePrefix: "ship" },
        alarms: functionAlarms({ functionName: "ship-order", timeoutInSeconds: 60 }),
      });
      new ServiceDashboard(stack, "dashboard", {
        placement,
        dashboardName: "orders",
        summary: [{ alarmArn: "arn:aws:cloudwatch:eu-west-1:999999999999:alarm:orders-trouble" }],
        groups: [
          { title: "Functions", members: { file: file(stack), ship } },
          { title: "Tables", members: { orders: table } },
        ],
      });
    });
    const { dashboard_body: body } = resourceOf(json, "aws_cloudwatch_dashboard");
    return (JSON.parse(String(body)) as { widgets: ShownWidget[] }).widgets;
  };

  test("shows the short answer, then the state of each group", () => {
    const states = widgets().filter(({ type }) => type === "alarm");
    expect(states.map(({ properties }) => [properties.title, properties.alarms?.length])).toEqual([
      ["In short", 1],
      ["Functions", 5],
      ["Tables", 3],
    ]);
  });

  test("has a widget for each alarm of a group, with a line for each member that has it", () => {
    const shown = widgets().filter(({ type }) => type === "metric");
    expect(shown.map(({ properties }) => properties.title)).toEqual([
      "Functions: errors",
      "Functions: duration",
      "Functions: throttles",
      "Tables: read throttles",
      "Tables: write throttles",
      "Tables: system errors",
    ]);
    expect(shown[0]?.properties).toMatchObject({
      stat: "Sum",
      metrics: [
        ["AWS/Lambda", "Errors", "FunctionName", "file-order", { label: "file" }],
        ["AWS/Lambda", "Errors", "FunctionName", "ship-order", { label: "ship" }],
      ],
    });
    expect(shown[1]?.properties.stat).toBe("p90");
    expect(shown[2]?.properties.metrics).toHaveLength(1);
  });

  test("says what was left out, and why", () => {
    const [text] = widgets().filter(({ type }) => type === "text");
    expect(text?.properties.markdown).toBe("**file throttles** is left out: who is throttled tries again");
  });

  test.each<[string, { title: string; members: object }[], string]>([
    ["no groups", [], "groups must have members, got none"],
    ["an empty group", [{ title: "Functions", members: {} }], "groups must have members, got none in 'Functions'"],
  ])("refuses %s", (_, groups, message) => {
    expect(() =>
      synth(
        (stack) =>
          new ServiceDashboard(stack, "dashboard", {
            ...{ placement: stack.in("eu-west-1"), dashboardName: "orders", summary: [] },
            groups: groups as never,
          }),
      ),
    ).toThrow(`[test/dashboard] ${message}`);
  });
});
