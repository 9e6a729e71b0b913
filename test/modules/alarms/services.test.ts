import { DdosAlarm } from "../../../modules/shield/ddos-alarm";
import { ShieldProtection } from "../../../modules/shield/protection";
import { CertificateExpiryAlarm } from "../../../modules/certificates/expiry-alarm";
import { DeadLetterQueue } from "../../../modules/events/dead-letter-queue";
import { MetricAlarm } from "../../../modules/alarms/metric-alarm";
import { restApiAlarms } from "../../../modules/alarms/services/api-gateway";
import { certificateAlarms } from "../../../modules/alarms/services/certificates";
import { distributionAlarms } from "../../../modules/alarms/services/cloudfront";
import { userPoolAlarms } from "../../../modules/alarms/services/cognito";
import { ruleAlarms } from "../../../modules/alarms/services/events";
import { accountConcurrencyAlarms, functionAlarms } from "../../../modules/alarms/services/lambda";
import { natGatewayAlarms } from "../../../modules/alarms/services/network";
import { databaseAlarms } from "../../../modules/alarms/services/rds";
import { healthCheckAlarms } from "../../../modules/alarms/services/route53";
import { ddosAlarms } from "../../../modules/alarms/services/shield";
import { smsAlarms, topicAlarms } from "../../../modules/alarms/services/sns";
import { deadLetterQueueAlarms, queueAlarms } from "../../../modules/alarms/services/sqs";
import { stateMachineAlarms } from "../../../modules/alarms/services/step-functions";
import { webAclAlarms } from "../../../modules/alarms/services/waf";
import { HealthAlarm } from "../../../modules/edge/route53/health-alarm";
import type { AlarmDefinition } from "../../../modules/alarms/definition";
import { resourceOf, synth, type TestStack } from "../../support/synth";

const ids = (alarms: readonly AlarmDefinition[]) => alarms.map(({ id }) => id);
const thresholds = (alarms: readonly AlarmDefinition[]) =>
  Object.fromEntries(alarms.map(({ id, threshold }) => [id, threshold]));

describe("thresholds that AWS leaves to whoever runs the resource", () => {
  test("a function: its own timeout and concurrency", () => {
    const alarms = functionAlarms({ functionName: "orders", timeoutInSeconds: 30, reservedConcurrency: 15 });
    expect(thresholds(alarms)).toEqual({ errors: 0, throttles: 1, duration: 27_000, "concurrent-executions": 13 });
  });

  test("a function without reserved concurrency has no alarm on it", () => {
    expect(ids(functionAlarms({ functionName: "orders", timeoutInSeconds: 30 }))).toEqual([
      "errors",
      "throttles",
      "duration",
    ]);
  });

  test("a function that may not run has none either, since 90 % of nothing is always reached", () => {
    const stopped = functionAlarms({ functionName: "orders", timeoutInSeconds: 30, reservedConcurrency: 0 });
    expect(ids(stopped)).not.toContain("concurrent-executions");
  });

  test("an account: nine tenths of its quota", () => {
    expect(thresholds(accountConcurrencyAlarms({ quota: 1000 }))).toEqual({ "claimed-concurrency": 900 });
  });

  test("an API with requests at all times", () => {
    const api = { apiName: "orders", stageName: "api" };
    expect(ids(restApiAlarms(api))).not.toContain("requests");
    expect(thresholds(restApiAlarms({ ...api, minimumRequestsPerMinute: 5 }))).toMatchObject({ requests: 5 });
  });

  test("sign-up only where people sign up themselves", () => {
    const pool = { userPoolId: "eu-west-1_Example01", clientId: "shop" };
    expect(ids(userPoolAlarms(pool))).toEqual(["sign-in-throttles", "token-refresh-throttles"]);
    expect(ids(userPoolAlarms({ ...pool, selfSignUp: true }))).toContain("sign-up-throttles");
  });

  test("text messages: four fifths of the limit", () => {
    expect(thresholds(smsAlarms({ monthlySpendLimitInUsd: 50 }))).toEqual({ "month-to-date-spend": 40 });
  });

  test("a topic and a queue that need not be used have no alarm on silence", () => {
    expect(ids(topicAlarms({ topicName: "orders" }))).toEqual([
      "failed",
      "invalid-attributes",
      "invalid-bodies",
      "dead-letters",
      "lost",
    ]);
    expect(ids(queueAlarms({ queueName: "orders", maximumAgeInSeconds: 60 }))).toEqual(["age"]);
  });

  test("the origin's timeout, in milliseconds, less a fifth", () => {
    const alarms = distributionAlarms({ distributionId: "E2EXAMPLE51GQ5", originTimeoutInSeconds: 30 });
    expect(thresholds(alarms)).toMatchObject({ "origin-latency": 24_000 });
  });

  test("one packet of ten thousand", () => {
    const nat = { natGatewayId: "nat-0123456789abcdef0" };
    expect(ids(natGatewayAlarms(nat))).toEqual(["port-allocation-errors"]);
    expect(thresholds(natGatewayAlarms({ ...nat, usualPacketsPerMinute: 5 }))).toMatchObject({ "dropped-packets": 1 });
  });

  test("executions are timed only if it is said how long they take", () => {
    const machine = { stateMachineArn: "arn:aws:states:eu-west-1:999999999999:stateMachine:orders" };
    expect(ids(stateMachineAlarms(machine))).toEqual(["failed", "timed-out", "aborted", "throttled"]);
    const timed = stateMachineAlarms({ ...machine, usualDurationInSeconds: 60 });
    expect(thresholds(timed)).toMatchObject({ duration: 60_000 });
  });

  test.each([
    ["postgres", ["free-storage", "transaction-ids", "replica-lag"], ["free-local-storage"]],
    ["mysql", ["free-storage", "replica-lag"], ["free-local-storage", "transaction-ids"]],
    ["aurora-postgresql", ["free-local-storage", "transaction-ids"], ["free-storage", "replica-lag"]],
    ["aurora-mysql", ["free-local-storage"], ["free-storage", "replica-lag", "transaction-ids"]],
  ] as const)("a database of %s has what the engine reports", (engine, there, notThere) => {
    const found = ids(
      databaseAlarms({
        instanceIdentifier: "orders",
        engine,
        memoryInBytes: 1000,
        storageInBytes: 1000,
        readReplica: true,
      }),
    );
    expect(found).toEqual(expect.arrayContaining([...there]));
    expect(found.filter((id) => (notThere as readonly string[]).includes(id))).toEqual([]);
  });

  test("Aurora may use nearly all of its memory", () => {
    const memory = { instanceIdentifier: "orders", memoryInBytes: 1000 };
    expect(thresholds(databaseAlarms({ ...memory, engine: "mysql" }))["freeable-memory"]).toBe(250);
    expect(thresholds(databaseAlarms({ ...memory, engine: "aurora-mysql" }))["freeable-memory"]).toBe(50);
  });
});

describe("dimensions", () => {
  test("a web ACL of a region names it, one of CloudFront has no such dimension and is in us-east-1", () => {
    const [regional] = webAclAlarms({ webAclName: "orders", region: "eu-west-1" });
    expect(regional?.dimensions).toEqual({ WebACL: "orders", Region: "eu-west-1", Rule: "ALL" });
    expect(regional?.region).toBeUndefined();
    const [global] = webAclAlarms({ webAclName: "orders", region: "CLOUDFRONT" });
    expect(global).toMatchObject({ dimensions: { WebACL: "orders", Rule: "ALL" }, region: "us-east-1" });
    expect(global?.dimensions).not.toHaveProperty("Region");
  });

  test("a rule of the default bus has its own name alone", () => {
    expect(ruleAlarms({ ruleName: "new" })[0]?.dimensions).toEqual({ RuleName: "new" });
    expect(ruleAlarms({ ruleName: "new", busName: "orders" })[0]?.dimensions).toEqual({
      EventBusName: "orders",
      RuleName: "new",
    });
  });

  test("distributions are in the region Global", () => {
    const [alarm] = distributionAlarms({ distributionId: "E2EXAMPLE51GQ5" });
    expect(alarm?.dimensions).toEqual({ DistributionId: "E2EXAMPLE51GQ5", Region: "Global" });
  });
});

/** What each construct has of its own: the rest is the alarm. */
const OWN = ["//", "provider", "alarm_name", "alarm_description", "depends_on", "lifecycle"];

/** Constructs of other modules that make one of the recommended alarms by themselves. */
describe("alarms that another module makes", () => {
  const alarmOf = (build: (stack: TestStack) => void) => {
    const alarm = resourceOf(synth(build), "aws_cloudwatch_metric_alarm");
    const compared = Object.entries(alarm).filter(([argument]) => !OWN.includes(argument));
    // Left out, it is as many as there are periods.
    return { datapoints_to_alarm: alarm.evaluation_periods, ...Object.fromEntries(compared) };
  };
  const listed = (region: string, definition: AlarmDefinition | undefined) =>
    alarmOf((stack) => {
      if (definition === undefined) throw new Error("there is no such alarm");
      new MetricAlarm(stack, "listed", { placement: stack.in(region), alarmName: "listed", definition });
    });

  test("CertificateExpiryAlarm is the listed one", () => {
    const certificateArn = "arn:aws:acm:eu-west-1:999999999999:certificate/11111111-2222-3333-4444-555555555555";
    const made = alarmOf(
      (stack) =>
        new CertificateExpiryAlarm(stack, "alarm", {
          placement: stack.in("eu-west-1"),
          alarmName: "certificate",
          certificateArn,
        }),
    );
    expect(made).toEqual(listed("eu-west-1", certificateAlarms({ certificateArn })[0]));
  });

  test("HealthAlarm is the listed one", () => {
    const made = alarmOf(
      (stack) =>
        new HealthAlarm(stack, "alarm", {
          ...{ placement: stack.in("us-east-1"), alarmName: "health", name: "orders" },
          healthCheckId: "check",
        }),
    );
    expect(made).toEqual(listed("us-east-1", healthCheckAlarms({ healthCheckId: "check" })[0]));
  });

  test("DdosAlarm is the listed one", () => {
    const resourceArn = "arn:aws:ec2:eu-west-1:999999999999:eip-allocation/eipalloc-0123456789abcdef0";
    const made = alarmOf((stack) => {
      const protection = new ShieldProtection(stack, "protection", {
        ...{ placement: stack.in("us-east-1"), name: "orders" },
        ...{ resourceArn, resourceType: "ELASTIC_IP_ALLOCATION" },
      });
      new DdosAlarm(stack, "alarm", { placement: stack.in("eu-west-1"), alarmName: "ddos", protection });
    });
    expect(made).toEqual(listed("eu-west-1", ddosAlarms({ resourceArn })[0]));
  });

  test("DeadLetterQueue's is the listed one", () => {
    const made = alarmOf(
      (stack) =>
        new DeadLetterQueue(stack, "queue", {
          ...{ placement: stack.in("eu-west-1"), queueName: "orders-failed" },
          ruleArns: ["arn:aws:events:eu-west-1:999999999999:rule/orders"],
          alarm: { name: "orders-failed" },
        }),
    );
    expect(made).toEqual(listed("eu-west-1", deadLetterQueueAlarms({ queueName: "orders-failed" })[0]));
  });
});
