import { DeadLetterQueue } from "../../../modules/events/dead-letter-queue";
import { OrganizationEventBus } from "../../../modules/events/event-bus";
import { EventRule, type EventRuleProps } from "../../../modules/events/event-rule";
import { EventForwardingRole } from "../../../modules/events/forwarding-role";
import { EventTopic } from "../../../modules/events/topic";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth } from "../../support/synth";

const busArn = "arn:aws:events:eu-west-1:999999999999:event-bus/example-security";
const ruleArns = ["arn:aws:events:eu-west-1:999999999999:rule/orders"];

describe("OrganizationEventBus", () => {
  const bus = (keyAlias?: string) =>
    synth(
      (s) =>
        new OrganizationEventBus(s, "bus", {
          placement: s.in("eu-west-1"),
          busName: "example-security",
          organizationId: "o-example",
          senderRoleName: "example-event-forwarding",
          keyAlias,
        }),
    );

  test("lets one role of every account of the organization send, and has AWS's key", () => {
    const json = bus();
    expect(resourceOf(json, "aws_cloudwatch_event_bus")).not.toHaveProperty("kms_key_identifier");
    const { OrganizationEvents } = statementsOf(resourceOf(json, "aws_cloudwatch_event_bus_policy").policy);
    expect(OrganizationEvents?.Condition).toEqual({
      StringEquals: { "aws:PrincipalOrgID": "o-example" },
      ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/example-event-forwarding" },
    });
  });

  test("can have a key of ours, which EventBridge may use for this bus", () => {
    const json = bus("alias/example-security-bus");
    expect(resourceOf(json, "aws_cloudwatch_event_bus").kms_key_identifier).toBe("${aws_kms_key.bus_key_key.arn}");
    const { EventBusEncrypt } = statementsOf(resourceOf(json, "aws_kms_key").policy);
    expect(EventBusEncrypt?.Condition?.StringEquals).toMatchObject({ "aws:SourceArn": busArn });
  });
});

describe("EventForwardingRole", () => {
  test("may send to one bus and is ready when it may", () => {
    const json = synth(
      (s) =>
        new EventForwardingRole(s, "role", {
          placement: s.in("eu-west-1"),
          roleName: "example-event-forwarding",
          busArn,
        }),
    );
    expect(Object.values(statementsOf(resourceOf(json, "aws_iam_role_policy").policy))).toEqual([
      { Sid: "SendEvents", Effect: "Allow", Action: "events:PutEvents", Resource: busArn },
    ]);
  });
});

describe("DeadLetterQueue", () => {
  const queue = (alarm?: { name: string; actions?: string[] }) =>
    synth(
      (s) =>
        new DeadLetterQueue(s, "failed", { placement: s.in("eu-west-1"), queueName: "orders-failed", ruleArns, alarm }),
    );

  test("keeps messages for two weeks, encrypted", () => {
    expect(bodiesOf(queue(), "aws_sqs_queue")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "orders-failed",
        message_retention_seconds: 1_209_600,
        sqs_managed_sse_enabled: true,
      },
    ]);
  });

  test("has its policy in one place: the provider would undo the other at each apply", () => {
    expect(resourceOf(queue(), "aws_sqs_queue")).not.toHaveProperty("policy");
    const { DeadLetters } = statementsOf(resourceOf(queue(), "aws_sqs_queue_policy").policy);
    expect(DeadLetters?.Condition).toEqual({ ArnEquals: { "aws:SourceArn": ruleArns } });
  });

  test("has no alarm unless asked", () => {
    expect(bodiesOf(queue(), "aws_cloudwatch_metric_alarm")).toEqual([]);
  });

  test("tells of the first message, and of silence nothing", () => {
    expect(
      bodiesOf(
        queue({ name: "orders-failed", actions: ["arn:aws:sns:eu-west-1:999999999999:ops"] }),
        "aws_cloudwatch_metric_alarm",
      ),
    ).toMatchObject([
      {
        alarm_name: "orders-failed",
        namespace: "AWS/SQS",
        metric_name: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: "orders-failed" },
        statistic: "Maximum",
        comparison_operator: "GreaterThanThreshold",
        threshold: 0,
        treat_missing_data: "notBreaching",
        alarm_actions: ["arn:aws:sns:eu-west-1:999999999999:ops"],
      },
    ]);
    expect(resourceOf(queue({ name: "orders-failed" }), "aws_cloudwatch_metric_alarm")).not.toHaveProperty(
      "alarm_actions",
    );
  });
});

describe("EventTopic", () => {
  const json = synth(
    (s) =>
      new EventTopic(s, "topic", {
        placement: s.in("eu-west-1"),
        topicName: "orders",
        key: { arn: "arn:aws:kms:eu-west-1:999999999999:key/k" },
        ruleArns,
        subscriptions: [{ id: "email-ops", protocol: "email", endpoint: "ops@example.com" }],
      }),
  );

  test("is encrypted with a key whose policy can let EventBridge in", () => {
    expect(bodiesOf(json, "aws_sns_topic")).toEqual([
      { provider: "aws.eu-west-1", name: "orders", kms_master_key_id: "arn:aws:kms:eu-west-1:999999999999:key/k" },
    ]);
  });

  test("takes messages of its rules alone; without alarms there is no statement for alarms", () => {
    expect(Object.keys(statementsOf(resourceOf(json, "aws_sns_topic_policy").policy))).toEqual([
      "EventsPublish",
      "DenyPlainHttp",
    ]);
  });

  test("subscribes whom it is told", () => {
    expect(bodiesOf(json, "aws_sns_topic_subscription")).toEqual([
      {
        provider: "aws.eu-west-1",
        topic_arn: "${aws_sns_topic.topic_topic.arn}",
        protocol: "email",
        endpoint: "ops@example.com",
      },
    ]);
  });

  test("makes a key of its own, for its own publishers alone", () => {
    const own = synth(
      (s) =>
        new EventTopic(s, "topic", {
          placement: s.in("eu-west-1"),
          topicName: "orders",
          key: { alias: "alias/orders" },
          alarmArns: ["arn:aws:cloudwatch:eu-west-1:999999999999:alarm:orders-failed"],
        }),
    );
    expect(resourceOf(own, "aws_sns_topic").kms_master_key_id).toBe("${aws_kms_key.topic_key_key.arn}");
    expect(Object.keys(statementsOf(resourceOf(own, "aws_kms_key").policy))).toEqual([
      "AccountAdministration",
      "AlarmsPublish",
    ]);
    expect(Object.keys(statementsOf(resourceOf(own, "aws_sns_topic_policy").policy))).toEqual([
      "AlarmsPublish",
      "DenyPlainHttp",
    ]);
  });

  test("fails when nobody would publish: AWS takes no condition without values", () => {
    expect(() =>
      synth(
        (s) =>
          new EventTopic(s, "topic", { placement: s.in("eu-west-1"), topicName: "orders", key: { alias: "alias/o" } }),
      ),
    ).toThrow("[test/topic] ruleArns or alarmArns must name a publisher, got none");
  });
});

describe("EventRule", () => {
  const rule = (props: Partial<EventRuleProps> = {}) =>
    synth((s) => {
      const placement = s.in("eu-west-1");
      const queue = new DeadLetterQueue(s, "failed", { placement, queueName: "orders-failed", ruleArns });
      new EventRule(s, "orders", {
        placement,
        ruleName: "orders",
        description: "Orders to the shop",
        pattern: { source: ["shop"] },
        targets: [{ id: "bus", arn: busArn, roleArn: "arn:aws:iam::999999999999:role/sender" }],
        deadLetterQueueArn: queue.queueArn,
        after: [queue.ready],
        ...props,
      });
    });

  test("gives each target a name, retries and the queue, after what must stand", () => {
    expect(bodiesOf(rule(), "aws_cloudwatch_event_target")).toEqual([
      {
        provider: "aws.eu-west-1",
        rule: "${aws_cloudwatch_event_rule.orders_rule.name}",
        target_id: "bus",
        arn: busArn,
        role_arn: "arn:aws:iam::999999999999:role/sender",
        dead_letter_config: { arn: "arn:aws:sqs:eu-west-1:999999999999:orders-failed" },
        retry_policy: { maximum_event_age_in_seconds: 86_400, maximum_retry_attempts: 185 },
        depends_on: ["aws_sqs_queue_policy.failed_policy"],
      },
    ]);
  });

  test("writes the pattern as canonical JSON", () => {
    const pattern = { source: ["shop"], detail: { b: [1], a: [true] } };
    expect(resourceOf(rule({ pattern }), "aws_cloudwatch_event_rule").event_pattern).toBe(
      '{"detail":{"a":[true],"b":[1]},"source":["shop"]}',
    );
  });

  test("names another bus on the rule and on its targets", () => {
    const json = rule({ busName: "example-security" });
    expect(resourceOf(json, "aws_cloudwatch_event_rule").event_bus_name).toBe("example-security");
    expect(resourceOf(json, "aws_cloudwatch_event_target").event_bus_name).toBe("example-security");
  });

  test.each([0, 6])("fails with %i targets", (count) => {
    const targets = Array.from({ length: count }, (_, index) => ({ id: `t${index}`, arn: busArn }));
    expect(() => rule({ targets })).toThrow(`[test/orders] targets must be 1 to 5, got ${count}`);
  });

  test("fails on a pattern that EventBridge would refuse for its length", () => {
    const pattern = { source: [`shop.${"x".repeat(2048)}`] };
    expect(() => rule({ pattern })).toThrow(
      "[test/orders] the event pattern must have at most 2048 characters, got 2068",
    );
  });
});
