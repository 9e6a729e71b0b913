import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import type { AlarmDefinition } from "../../../modules/alarms/definition";
import { alarmArn, MetricAlarm } from "../../../modules/alarms/metric-alarm";
import { RecommendedAlarms, type RecommendedAlarmsProps } from "../../../modules/alarms/recommended-alarms";
import { distributionAlarms } from "../../../modules/alarms/services/cloudfront";
import { type FunctionAlarm, functionAlarms } from "../../../modules/alarms/services/lambda";
import { webAclAlarms } from "../../../modules/alarms/services/waf";
import { tablesAccountAlarms } from "../../../modules/alarms/services/dynamodb";
import { type Resource, resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const TOPIC = "arn:aws:sns:eu-west-1:999999999999:orders";
const FUNCTION = functionAlarms({ functionName: "orders", timeoutInSeconds: 30 });

const build = (more: Partial<RecommendedAlarmsProps<FunctionAlarm>> = {}, region = "eu-west-1"): StackJson =>
  synth(
    (stack) =>
      new RecommendedAlarms(stack, "orders", {
        placement: stack.in(region),
        namePrefix: "orders",
        alarms: FUNCTION,
        ...more,
      }),
  );

const alarmOf = (json: StackJson, id: string): Resource | undefined =>
  resourcesOf(json, "aws_cloudwatch_metric_alarm")[`orders_${id}_alarm`];

const one = (more: Partial<AlarmDefinition> = {}, alarmName = "orders-errors", topicArns?: string[]): StackJson =>
  synth((stack) => {
    const [errors] = FUNCTION;
    if (errors === undefined) throw new Error("there is no such alarm");
    const definition: AlarmDefinition = { ...errors, ...more };
    new MetricAlarm(stack, "orders", { placement: stack.in("eu-west-1"), alarmName, definition, topicArns });
  });

describe("RecommendedAlarms", () => {
  test("makes every alarm of the resource, named after it", () => {
    const alarms = resourcesOf(build(), "aws_cloudwatch_metric_alarm");
    expect(Object.values(alarms).map(({ alarm_name }) => alarm_name)).toEqual([
      "orders-duration",
      "orders-errors",
      "orders-throttles",
    ]);
  });

  test("writes the whole alarm, so that nothing is left to a default that may change", () => {
    const { alarm_description: description, ...alarm } = alarmOf(build(), "errors") ?? {};
    expect(description).toMatch(/^Lambda function: it fails .* https:\/\/docs\.aws\.amazon\.com\/.*#Lambda$/);
    expect(alarm).toEqual({
      "//": expect.anything() as unknown,
      provider: "aws.eu-west-1",
      lifecycle: { create_before_destroy: true },
      alarm_name: "orders-errors",
      namespace: "AWS/Lambda",
      metric_name: "Errors",
      dimensions: { FunctionName: "orders" },
      statistic: "Sum",
      period: 60,
      evaluation_periods: 3,
      datapoints_to_alarm: 3,
      threshold: 0,
      comparison_operator: "GreaterThanThreshold",
      treat_missing_data: "notBreaching",
    });
  });

  test("takes percentiles as CloudWatch calls them, which refuses both kinds of statistic at once", () => {
    const alarm = alarmOf(build(), "duration");
    expect(alarm).toMatchObject({ extended_statistic: "p90", threshold: 27_000 });
    expect(alarm).not.toHaveProperty("statistic");
  });

  test("leaves dimensions out for metrics of a whole account", () => {
    const json = synth(
      (stack) =>
        new RecommendedAlarms(stack, "orders", {
          ...{ placement: stack.in("eu-west-1"), namePrefix: "account" },
          alarms: tablesAccountAlarms(),
        }),
    );
    expect(alarmOf(json, "user-errors")).not.toHaveProperty("dimensions");
  });

  test("is over only after the composite alarm no longer names it", () => {
    expect(alarmOf(build(), "errors")).toMatchObject({ lifecycle: { create_before_destroy: true } });
  });

  test("takes other thresholds by the alarm's id, 0 too", () => {
    const json = build({ thresholds: { errors: 5, throttles: 0 } });
    expect(alarmOf(json, "errors")).toMatchObject({ threshold: 5 });
    expect(alarmOf(json, "throttles")).toMatchObject({ threshold: 0 });
    expect(alarmOf(json, "duration")).toMatchObject({ threshold: 27_000 });
  });

  test("leaves out what is disabled, and keeps the reason", () => {
    const kept: Record<string, string>[] = [];
    const json = synth((stack) => {
      const { disabled, alarms } = new RecommendedAlarms(stack, "orders", {
        ...{ placement: stack.in("eu-west-1"), namePrefix: "orders", alarms: FUNCTION },
        disabled: { throttles: "who is throttled tries again" },
      });
      kept.push(disabled);
      expect(alarms.map(({ alarmName }) => alarmName)).toEqual(["orders-errors", "orders-duration"]);
    });
    expect(alarmOf(json, "throttles")).toBeUndefined();
    expect(kept).toEqual([{ throttles: "who is throttled tries again" }]);
  });

  test("tells the topic, once it may be told", () => {
    const json = synth((stack) => {
      const placement = stack.in("eu-west-1");
      const ready = new SnsTopicPolicy(stack, "policy", { ...placement, arn: TOPIC, policy: "{}" });
      new RecommendedAlarms(stack, "orders", {
        ...{ placement, namePrefix: "orders", alarms: FUNCTION, topicArns: [TOPIC], after: [ready] },
      });
    });
    for (const alarm of Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm"))) {
      expect(alarm).toMatchObject({ alarm_actions: [TOPIC], depends_on: ["aws_sns_topic_policy.policy"] });
    }
  });

  test("tells nobody if there is no topic", () => {
    expect(alarmOf(build(), "errors")).not.toHaveProperty("alarm_actions");
    expect(alarmOf(build(), "errors")).not.toHaveProperty("depends_on");
  });

  test("looks for what is unusual with a band, and only with it", () => {
    const json = synth(
      (stack) =>
        new RecommendedAlarms(stack, "orders", {
          ...{ placement: stack.in("eu-west-1"), namePrefix: "waf" },
          alarms: webAclAlarms({ webAclName: "orders", region: "eu-west-1" }),
        }),
    );
    const alarm = alarmOf(json, "blocked-requests");
    expect(alarm).toMatchObject({
      comparison_operator: "GreaterThanUpperThreshold",
      threshold_metric_id: "usual",
      metric_query: [
        {
          id: "metric",
          return_data: true,
          metric: {
            metric_name: "BlockedRequests",
            namespace: "AWS/WAFV2",
            dimensions: { WebACL: "orders", Region: "eu-west-1", Rule: "ALL" },
            period: 300,
            stat: "Sum",
          },
        },
        { id: "usual", expression: "ANOMALY_DETECTION_BAND(metric, 4)", return_data: true },
      ],
    });
    for (const argument of ["threshold", "metric_name", "namespace", "statistic", "period", "dimensions"]) {
      expect(alarm).not.toHaveProperty(argument);
    }
  });

  test("looks below the band where too little is the trouble", () => {
    const json = one({ comparison: "<", threshold: { standardDeviations: 2 } });
    expect(resourceOf(json, "aws_cloudwatch_metric_alarm")).toMatchObject({
      comparison_operator: "LessThanLowerThreshold",
    });
  });

  test("takes a number in place of a band", () => {
    const json = synth(
      (stack) =>
        new RecommendedAlarms(stack, "orders", {
          ...{ placement: stack.in("eu-west-1"), namePrefix: "waf" },
          alarms: webAclAlarms({ webAclName: "orders", region: "eu-west-1" }),
          thresholds: { "blocked-requests": 500 },
        }),
    );
    expect(alarmOf(json, "blocked-requests")).toMatchObject({
      ...{ threshold: 500, comparison_operator: "GreaterThanThreshold", metric_name: "BlockedRequests" },
    });
  });

  test("an alarm's ARN is known before the alarm is there, for the policy of its topic", () => {
    synth((stack) => {
      expect(alarmArn(stack.in("eu-west-1"), "orders-errors")).toBe(
        "arn:aws:cloudwatch:eu-west-1:999999999999:alarm:orders-errors",
      );
    });
  });
});

describe("RecommendedAlarms refuses", () => {
  test("ids of another resource, which do not even compile", () => {
    // @ts-expect-error: an alarm of an API
    expect(() => build({ thresholds: { latency: 1 } })).toThrow("thresholds must name alarms of this resource");
    // @ts-expect-error: an alarm of a table
    expect(() => build({ disabled: { "read-throttles": "not of interest" } })).toThrow("disabled must name alarms");
  });

  const wrong = (settings: object) => build(settings);

  test.each<[string, object, string]>([
    [
      "a threshold of an alarm that the resource does not have",
      { thresholds: { "5xx-errors": 1 } },
      "thresholds must name alarms of this resource (errors, throttles, duration), got '5xx-errors'",
    ],
    [
      "to leave out what is not there",
      { disabled: { latency: "not of interest here" } },
      "disabled must name alarms of this resource (errors, throttles, duration), got 'latency'",
    ],
    [
      "to leave out an alarm without a reason",
      { disabled: { errors: "  later   " } },
      "disabled.errors must say why in at least 10 characters, got '  later   '",
    ],
    [
      "a threshold that is no number",
      { thresholds: { errors: Number.NaN } },
      "thresholds.errors must be a number, got NaN",
    ],
    [
      "an infinite threshold",
      { thresholds: { errors: Number.POSITIVE_INFINITY } },
      "thresholds.errors must be a number, got Infinity",
    ],
    [
      "a band of no width",
      { thresholds: { errors: { standardDeviations: 0 } } },
      "thresholds.errors.standardDeviations must be above 0 and at most 10, got 0",
    ],
    [
      "a band that holds everything",
      { thresholds: { errors: { standardDeviations: 11 } } },
      "thresholds.errors.standardDeviations must be above 0 and at most 10, got 11",
    ],
    ["no alarms at all", { alarms: [] }, "alarms must have at least one, got none"],
    [
      "the same alarm twice",
      { alarms: [...FUNCTION, ...FUNCTION] },
      "alarms must have different ids, got 'errors' twice",
    ],
  ])("%s", (_, settings, message) => {
    expect(() => wrong(settings)).toThrow(`[test/orders] ${message}`);
  });

  test("metrics of CloudFront in another region", () => {
    expect(() =>
      synth(
        (stack) =>
          new RecommendedAlarms(stack, "orders", {
            ...{ placement: stack.in("eu-west-1"), namePrefix: "edge" },
            alarms: distributionAlarms({ distributionId: "E2EXAMPLE51GQ5" }),
          }),
      ),
    ).toThrow(
      "[test/orders/5xx-errors] placement must be in us-east-1, which alone has the metrics of AWS/CloudFront, got eu-west-1",
    );
  });
});

describe("MetricAlarm refuses", () => {
  test.each<[string, () => StackJson, string]>([
    ["an empty name", () => one({}, ""), "alarmName must have 1 to 255 characters without \" and \\, got ''"],
    ["a name that is too long", () => one({}, "x".repeat(256)), "alarmName must have 1 to 255 characters"],
    [
      "a name that would end the rule of a composite alarm",
      () => one({}, 'a") OR TRUE OR ALARM("b'),
      "alarmName must have",
    ],
    [
      "a description that is too long",
      () => one({ description: "x".repeat(1025) }),
      "description must have at most 1024 characters, got 1025",
    ],
    [
      "more topics than an alarm can tell",
      () =>
        one(
          {},
          "orders",
          Array.from({ length: 6 }, (__, index) => `${TOPIC}-${index}`),
        ),
      "topicArns must name at most 5 topics, got 6",
    ],
    [
      "a period of 45 seconds",
      () => one({ periodInSeconds: 45 }),
      "periodInSeconds must be 10, 20, 30 or a multiple of 60, got 45",
    ],
    ["no period", () => one({ periodInSeconds: 0 }), "periodInSeconds must be 10, 20, 30 or a multiple of 60, got 0"],
    [
      "minutes of more than a day",
      () => one({ evaluationPeriods: 1441 }),
      "alarms[errors] must look at 86400 seconds at most with such a period, got 86460",
    ],
    [
      "hours of more than a week",
      () => one({ periodInSeconds: 3600, evaluationPeriods: 169 }),
      "alarms[errors] must look at 604800 seconds at most with such a period, got 608400",
    ],
    [
      "half a period",
      () => one({ evaluationPeriods: 1.5 }),
      "evaluationPeriods must be a whole number from 1 up, got 1.5",
    ],
    [
      "more datapoints than periods",
      () => one({ datapointsToAlarm: 4 }),
      "datapointsToAlarm must be a whole number from 1 to 3, got 4",
    ],
  ])("%s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});
