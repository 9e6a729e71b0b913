import { AccountEvents } from "../../../modules/findings/account-events";
import { FindingCollection } from "../../../modules/findings/finding-collection";
import { FindingRoutes, type FindingRoutesProps } from "../../../modules/findings/finding-routes";
import { cryptocurrencyRoute } from "../../../modules/findings/routes/guardduty";
import { healthRoute } from "../../../modules/findings/routes/health";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth } from "../../support/synth";

const busArn = "arn:aws:events:eu-west-1:999999999999:event-bus/example-security";
const roleArn = "arn:aws:iam::999999999999:role/example-event-forwarding";
const route = cryptocurrencyRoute({ console: "console.aws.amazon.com" });
const ruleArn = "arn:aws:events:eu-west-1:999999999999:rule/example-security/example-finding-route-cryptocurrency";

const routes = (props: Partial<FindingRoutesProps> = {}) =>
  synth(
    (s) =>
      new FindingRoutes(s, "routes", {
        placement: s.in("eu-west-1"),
        organization: "example",
        deliveries: [{ route, people: true, chat: false, receivers: [] }],
        subscriptions: [],
        ...props,
      }),
  );

const chat = {
  slack: [{ name: "sec", workspaceId: "T01", channelId: "C01" }],
  teams: [{ name: "sec-teams", tenantId: "t", teamId: "team", channelId: "c" }],
};

describe("FindingRoutes", () => {
  test("sends to people only after topic and queue take it", () => {
    expect(bodiesOf(routes(), "aws_cloudwatch_event_target")).toMatchObject([
      {
        target_id: "people",
        arn: "arn:aws:sns:eu-west-1:999999999999:example-security-findings",
        dead_letter_config: { arn: "arn:aws:sqs:eu-west-1:999999999999:example-finding-route-failed" },
        depends_on: ["aws_sqs_queue_policy.routes_failed_policy", "aws_sns_topic_policy.routes_topic_policy"],
      },
    ]);
  });

  test("lets its rules publish by the ARN that rules on a bus of ours have", () => {
    const { EventsPublish } = statementsOf(resourceOf(routes(), "aws_sns_topic_policy").policy);
    expect(EventsPublish?.Condition).toEqual({ ArnEquals: { "aws:SourceArn": [ruleArn] } });
  });

  test("tells of undeliverable messages by the topic itself, without EventBridge", () => {
    expect(resourceOf(routes(), "aws_cloudwatch_metric_alarm")).toMatchObject({
      alarm_name: "example-finding-route-failed",
      alarm_actions: ["arn:aws:sns:eu-west-1:999999999999:example-security-findings"],
    });
  });

  test("has a topic of its own for chat, whose messages chat can read", () => {
    const json = routes({ chat, deliveries: [{ route, people: true, chat: true, receivers: [] }] });
    const targets = bodiesOf(json, "aws_cloudwatch_event_target");
    expect(targets.map(({ target_id, arn }) => [target_id, arn])).toEqual([
      ["chat", "arn:aws:sns:eu-west-1:999999999999:example-security-findings-chat"],
      ["people", "arn:aws:sns:eu-west-1:999999999999:example-security-findings"],
    ]);
    expect((targets[0]?.input_transformer as { input_template: string }).input_template).toContain('"source":"custom"');
    const [slack] = bodiesOf(json, "aws_chatbot_slack_channel_configuration");
    expect(slack).toMatchObject({
      configuration_name: "sec",
      slack_team_id: "T01",
      slack_channel_id: "C01",
      sns_topic_arns: ["arn:aws:sns:eu-west-1:999999999999:example-security-findings-chat"],
      guardrail_policy_arns: ["arn:aws:iam::aws:policy/AWSDenyAll"],
    });
    expect(bodiesOf(json, "aws_chatbot_teams_channel_configuration")).toMatchObject([
      { tenant_id: "t", team_id: "team", channel_id: "c" },
    ]);
  });

  test("has neither chat topic nor role without a channel", () => {
    expect(Object.keys(resourcesOf(routes(), "aws_sns_topic"))).toEqual(["routes_topic_topic"]);
    expect(routes().resource).not.toHaveProperty("aws_iam_role");
  });

  test("gives receivers the event as it is, and lets the rule call a function", () => {
    const receivers = [
      { name: "quarantine", arn: "arn:aws:lambda:eu-west-1:999999999999:function:quarantine" },
      { name: "siem", arn: "arn:aws:sqs:eu-west-1:999999999999:siem" },
    ];
    const json = routes({ deliveries: [{ route, people: false, chat: false, receivers }] });
    const targets = bodiesOf(json, "aws_cloudwatch_event_target");
    expect(targets.map(({ target_id, input_transformer }) => [target_id, input_transformer])).toEqual([
      ["quarantine", undefined],
      ["siem", undefined],
    ]);
    expect(bodiesOf(json, "aws_lambda_permission")).toEqual([
      {
        provider: "aws.eu-west-1",
        statement_id: "example-finding-route-cryptocurrency",
        function_name: "arn:aws:lambda:eu-west-1:999999999999:function:quarantine",
        action: "lambda:InvokeFunction",
        principal: "events.amazonaws.com",
        source_arn: ruleArn,
      },
    ]);
    expect(targets[0]?.depends_on).toContain("aws_lambda_permission.routes_cryptocurrency-invokes-quarantine");
  });
});

describe("FindingCollection", () => {
  test("sends findings of a region to the bus in the home region, its failures to the account's queue there", () => {
    const json = synth(
      (s) =>
        new FindingCollection(s, "collection", {
          placement: s.in("us-east-1"),
          organization: "example",
          homeRegion: "eu-west-1",
          busArn,
          roleArn,
        }),
    );
    expect(resourceOf(json, "aws_cloudwatch_event_rule")).not.toHaveProperty("event_bus_name");
    expect(resourceOf(json, "aws_cloudwatch_event_target")).toMatchObject({
      arn: busArn,
      role_arn: roleArn,
      dead_letter_config: { arn: "arn:aws:sqs:us-east-1:999999999999:example-event-forwarding-failed" },
    });
  });
});

describe("AccountEvents", () => {
  const events = (collectsFindings: boolean, routes = [healthRoute({ categories: ["issue"] })]) =>
    synth(
      (s) =>
        new AccountEvents(s, "events", {
          placement: s.in("us-east-1"),
          organization: "example",
          routes,
          busArn,
          roleArn,
          collectsFindings,
          after: [],
        }),
    );

  test("needs four resources an account and region", () => {
    expect(
      Object.entries(events(false).resource ?? {}).map(([type, byName]) => [type, Object.keys(byName).length]),
    ).toEqual([
      ["aws_cloudwatch_event_rule", 1],
      ["aws_cloudwatch_event_target", 1],
      ["aws_sqs_queue", 1],
      ["aws_sqs_queue_policy", 1],
    ]);
  });

  test("lets the queue take what finding collection cannot send, where findings come in, and watches it", () => {
    const json = events(true);
    const { DeadLetters } = statementsOf(resourceOf(json, "aws_sqs_queue_policy").policy);
    expect(DeadLetters?.Condition?.ArnEquals?.["aws:SourceArn"]).toEqual([
      "arn:aws:events:us-east-1:999999999999:rule/example-event-forwarding",
      "arn:aws:events:us-east-1:999999999999:rule/example-finding-collection",
    ]);
    expect(resourceOf(json, "aws_cloudwatch_metric_alarm").alarm_name).toBe("example-security-event-forwarding-failed");
  });

  test("has the queue alone when nothing is forwarded", () => {
    expect(events(true, []).resource).not.toHaveProperty("aws_cloudwatch_event_rule");
    expect(Object.keys(resourcesOf(events(true, []), "aws_sqs_queue"))).toEqual(["events_failed_queue"]);
  });
});
