import { API_FUNCTIONS, PIPELINE_FUNCTIONS } from "../../../functions/rfp-api/contract/functions";
import type { RfpAlarmsProps } from "../../../modules/rfp-api/alarms";
import { denyPlainHttpToTopic } from "../../../policies/topic/publishers";
import { FUNCTIONS, rfpAlarms } from "../../fixtures/rfp-alarms";
import { decide, type Decision } from "../../support/policy-decision";
import { statementsOf } from "../../support/statements";
import { type Resource, resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const build = (more: Partial<RfpAlarmsProps> = {}): StackJson => synth((stack) => void rfpAlarms(stack, more));

const alarmsOf = (json: StackJson): Record<string, Resource> =>
  Object.fromEntries(
    Object.values(resourcesOf(json, "aws_cloudwatch_metric_alarm")).map((alarm) => [String(alarm.alarm_name), alarm]),
  );

const ruleOf = (json: StackJson): string => String(resourceOf(json, "aws_cloudwatch_composite_alarm").alarm_rule);

/** Alarms that tell by themselves, since what they mean stays until somebody has worked it off. */
const LEFT_WORK = [
  ...["failed", "timed-out", "aborted", "throttled"].map((id) => `rfp-api-executions-${id}`),
  ...["start-job", "record-status"].flatMap((rule) => [
    `rfp-api-rule-${rule}-failed-invocations`,
    `rfp-api-rule-${rule}-lost-events`,
  ]),
  "rfp-api-queue-dead-letters",
];

describe("RfpAlarms watches", () => {
  const alarms = alarmsOf(build({ webAclName: "rfp-api" }));

  test("every function: errors, throttles, and its duration against its own timeout", () => {
    for (const name of [...API_FUNCTIONS, ...PIPELINE_FUNCTIONS]) {
      const { functionName, timeoutInSeconds } = FUNCTIONS[name];
      const dimensions = { FunctionName: functionName };
      expect(alarms[`rfp-api-${name}-errors`]).toMatchObject({ metric_name: "Errors", dimensions });
      expect(alarms[`rfp-api-${name}-throttles`]).toMatchObject({ metric_name: "Throttles", dimensions });
      expect(alarms[`rfp-api-${name}-duration`]).toMatchObject({ dimensions, threshold: timeoutInSeconds * 900 });
    }
    expect(Object.keys(alarms).filter((name) => name.endsWith("-concurrent-executions"))).toEqual([
      "rfp-api-answer-question-concurrent-executions",
    ]);
  });

  test.each<[string, string, string, Record<string, string>]>([
    ["api-4xx-errors", "AWS/ApiGateway", "4XXError", { ApiName: "rfp-api", Stage: "api" }],
    ["api-5xx-errors", "AWS/ApiGateway", "5XXError", { ApiName: "rfp-api", Stage: "api" }],
    ["api-latency", "AWS/ApiGateway", "Latency", { ApiName: "rfp-api", Stage: "api" }],
    ["jobs-read-throttles", "AWS/DynamoDB", "ReadThrottleEvents", { TableName: "rfp-api-jobs" }],
    ["questionnaire-write-throttles", "AWS/DynamoDB", "WriteThrottleEvents", { TableName: "rfp-api-questionnaire" }],
    [
      "jobs-index-write-throttles",
      "AWS/DynamoDB",
      "WriteThrottleEvents",
      { TableName: "rfp-api-jobs", GlobalSecondaryIndexName: "by-start-date" },
    ],
    [
      "questionnaire-query-latency",
      "AWS/DynamoDB",
      "SuccessfulRequestLatency",
      { TableName: "rfp-api-questionnaire", Operation: "Query" },
    ],
    ["uploads-5xx-errors", "AWS/S3", "5xxErrors", { BucketName: "rfp-api-uploads", FilterId: "EntireBucket" }],
    [
      "users-sign-in-throttles",
      "AWS/Cognito",
      "SignInThrottles",
      { UserPool: "eu-west-1_Example01", UserPoolClient: "1example23456789" },
    ],
    ["eu-example-large-v1-0-throttles", "AWS/Bedrock", "InvocationThrottles", { ModelId: "eu.example.large-v1:0" }],
    [
      "executions-failed",
      "AWS/States",
      "ExecutionsFailed",
      { StateMachineArn: "arn:aws:states:eu-west-1:999999999999:stateMachine:rfp-api" },
    ],
    ["rule-start-job-failed-invocations", "AWS/Events", "FailedInvocations", { RuleName: "rfp-api-start-job" }],
    ["queue-dead-letters", "AWS/SQS", "ApproximateNumberOfMessagesVisible", { QueueName: "rfp-api-failed" }],
  ])("%s", (name, namespace, metricName, dimensions) => {
    expect(alarms[`rfp-api-${name}`]).toMatchObject({ namespace, metric_name: metricName, dimensions });
  });

  test("a web ACL of its own, and none of Firewall Manager's", () => {
    expect(Object.keys(alarms)).toContain("rfp-api-waf-blocked-requests");
    expect(Object.keys(alarmsOf(build())).filter((name) => name.includes("waf"))).toEqual([]);
  });

  test("a model that is used twice once", () => {
    expect(Object.keys(alarms).filter((name) => name.includes("example"))).toHaveLength(4);
  });

  test("with about sixty alarms in all", () => {
    expect(Object.keys(alarms)).toHaveLength(59);
  });
});

describe("RfpAlarms tells", () => {
  test("of trouble by one composite alarm of all that callers feel, and of no work that is left", () => {
    const json = build();
    const named = [...ruleOf(json).matchAll(/ALARM\("([^"]+)"\)/g)].map(([, name]) => name);
    const all = Object.keys(alarmsOf(json));
    expect(named.sort()).toEqual(all.filter((name) => !LEFT_WORK.includes(name)).sort());
  });

  test("of work that is left by each alarm itself, and by no other one", () => {
    const telling = Object.entries(alarmsOf(build())).filter(([, alarm]) => alarm.alarm_actions !== undefined);
    expect(telling.map(([name]) => name).sort()).toEqual([...LEFT_WORK].sort());
    for (const [, alarm] of telling) {
      expect(alarm).toMatchObject({
        alarm_actions: ["arn:aws:sns:eu-west-1:999999999999:rfp-api-alarms"],
        depends_on: ["aws_sns_topic_policy.alarms_topic_policy"],
      });
    }
  });

  test("by a composite alarm that comes after all of its alarms and the topic's policy", () => {
    const json = build();
    const { depends_on: after } = resourceOf(json, "aws_cloudwatch_composite_alarm");
    const composed = Object.entries(resourcesOf(json, "aws_cloudwatch_metric_alarm"))
      .filter(([, { alarm_name: name }]) => !LEFT_WORK.includes(String(name)))
      .map(([address]) => `aws_cloudwatch_metric_alarm.${address}`);
    expect([...(after as string[])].sort()).toEqual([...composed, "aws_sns_topic_policy.alarms_topic_policy"].sort());
  });

  test("people by e-mail, at an address of Terraform's that stays with the e-mail address", () => {
    const json = build({ emails: ["on-call@example.com"] });
    expect(resourcesOf(json, "aws_sns_topic_subscription")).toMatchObject({
      "alarms_topic_email-on-call-example-com-c63654f3": { protocol: "email", endpoint: "on-call@example.com" },
    });
  });
});

describe("the topic's policy", () => {
  const topic = "arn:aws:sns:eu-west-1:999999999999:rfp-api-alarms";
  const json = build({
    ruleArns: ["arn:aws:events:eu-west-1:999999999999:rule/rfp-api-threats"],
    settings: { executions: { disabled: { aborted: "only people stop executions" } } },
  });
  const statements = Object.values(statementsOf(resourceOf(json, "aws_sns_topic_policy").policy));
  const from = (service: string, sourceArn: string, secure = true) =>
    decide(statements, {
      principal: { service: `${service}.amazonaws.com` },
      action: "sns:Publish",
      resource: topic,
      context: { "aws:SourceArn": sourceArn, "aws:SecureTransport": String(secure) },
    });
  const alarm = (name: string) => `arn:aws:cloudwatch:eu-west-1:999999999999:alarm:${name}`;

  test.each<[string, string, string, Decision]>([
    ["the composite alarm", "cloudwatch", alarm("rfp-api-trouble"), "allowed"],
    ["an alarm on failed executions", "cloudwatch", alarm("rfp-api-executions-failed"), "allowed"],
    ["the alarm on dead letters", "cloudwatch", alarm("rfp-api-queue-dead-letters"), "allowed"],
    ["an alarm of the composite one", "cloudwatch", alarm("rfp-api-api-latency"), "not allowed"],
    ["an alarm that is left out", "cloudwatch", alarm("rfp-api-executions-aborted"), "not allowed"],
    ["an alarm of another workload", "cloudwatch", alarm("shop-trouble"), "not allowed"],
    ["the rule that is named", "events", "arn:aws:events:eu-west-1:999999999999:rule/rfp-api-threats", "allowed"],
    ["another rule", "events", "arn:aws:events:eu-west-1:999999999999:rule/shop", "not allowed"],
    ["another service", "s3", "arn:aws:s3:::rfp-api-uploads", "not allowed"],
  ])("%s", (_, service, sourceArn, expected) => {
    expect(from(service, sourceArn)).toBe(expected);
  });

  test("nobody without TLS", () => {
    expect(from("cloudwatch", alarm("rfp-api-trouble"), false)).toBe("denied");
    expect(statements).toContainEqual(denyPlainHttpToTopic(topic));
  });

  test("the topic is encrypted with the account's data key", () => {
    expect(resourceOf(json, "aws_sns_topic").kms_master_key_id).toBe("${aws_kms_key.data-key_key.arn}");
  });
});

describe("RfpAlarms with settings", () => {
  test("takes other thresholds for everything of a kind", () => {
    const alarms = alarmsOf(build({ settings: { functions: { thresholds: { errors: 3 } } } }));
    expect(alarms["rfp-api-get-jobs-errors"]).toMatchObject({ threshold: 3 });
    expect(alarms["rfp-api-preprocess-errors"]).toMatchObject({ threshold: 3 });
  });

  test("leaves alarms out of the composite one too, and the dashboard says why", () => {
    const json = build({ settings: { api: { disabled: { latency: "answers take long" } } } });
    expect(ruleOf(json)).not.toContain("rfp-api-api-latency");
    expect(String(resourceOf(json, "aws_cloudwatch_dashboard").dashboard_body)).toContain(
      "**api latency** is left out: answers take long",
    );
  });

  test("is shown on a dashboard with what the functions count", () => {
    const { dashboard_name: name, dashboard_body: body } = resourceOf(build(), "aws_cloudwatch_dashboard");
    expect(name).toBe("rfp-api");
    expect(String(body)).toContain("SEARCH('{RfpApi,service}', 'Sum', 300)");
  });

  test.each<[string, Partial<RfpAlarmsProps>, string]>([
    ["no name", { name: "" }, "[test/alarms] name must have 1 to 40 letters, digits and hyphens, got ''"],
    [
      "a name with a dot",
      { name: "rfp.api" },
      "[test/alarms] name must have 1 to 40 letters, digits and hyphens, got 'rfp.api'",
    ],
    [
      "settings of a web ACL that is not its own",
      { settings: { webAcl: { thresholds: { "blocked-requests": 5 } } } },
      "[test/alarms] settings.webAcl must be left out: nothing of the kind is watched",
    ],
    [
      "a threshold of something else",
      { settings: { api: { thresholds: { throttles: 5 } as never } } },
      "[test/alarms/api] thresholds must name alarms of this resource (4xx-errors, 5xx-errors, latency), got 'throttles'",
    ],
  ])("refuses %s", (_, more, message) => {
    expect(() => build(more)).toThrow(message);
  });
});
