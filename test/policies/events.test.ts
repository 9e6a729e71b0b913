import { organizationEvents } from "../../policies/bus/organization";
import type { Statement } from "../../policies/document";
import { eventBusEncryption } from "../../policies/key/event-bus";
import { alarmsToEncryptedTopic, eventsToEncryptedTopic } from "../../policies/key/topic";
import { deadLetters, denyPlainHttpToQueue } from "../../policies/queue/dead-letters";
import { assumedByChat, DENY_EVERYTHING } from "../../policies/role/chat";
import { assumedByEventBridge, sendEvents } from "../../policies/role/events";
import { alarmsToTopic, denyPlainHttpToTopic, eventsToTopic } from "../../policies/topic/publishers";
import { decide, type Decision, type Request } from "../support/policy-decision";

/** A request, and what the document must say to it. */
type Case = readonly [who: string, decision: Decision, request: Partial<Request>];

function table(title: string, statements: readonly Statement[], usual: Request, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases)("%s: %s", (_who, decision, request) => {
      expect(decide(statements, { ...usual, ...request })).toBe(decision);
    });
  });
}

const events = { service: "events.amazonaws.com" };
const cloudwatch = { service: "cloudwatch.amazonaws.com" };

const busArn = "arn:aws:events:eu-west-1:333333333333:event-bus/example-security";
const sender = "arn:aws:iam::555555555555:role/example-event-forwarding";
const inOrganization = { "aws:PrincipalOrgID": "o-example" };

table(
  "the security bus",
  [organizationEvents({ busArn, organizationId: "o-example", roleName: "example-event-forwarding", partition: "aws" })],
  { principal: { arn: sender }, action: "events:PutEvents", resource: busArn, context: inOrganization },
  [
    ["the forwarding role of a member account", "allowed", {}],
    [
      "the forwarding role of the management account",
      "allowed",
      { principal: { arn: "arn:aws:iam::111111111111:role/example-event-forwarding" } },
    ],
    ["another role of the organization", "not allowed", { principal: { arn: "arn:aws:iam::555555555555:role/admin" } }],
    [
      "a role whose name only begins so",
      "not allowed",
      { principal: { arn: "arn:aws:iam::555555555555:role/example-event-forwarding-2" } },
    ],
    [
      "a role of that name below a path",
      "not allowed",
      { principal: { arn: "arn:aws:iam::555555555555:role/team/example-event-forwarding" } },
    ],
    [
      "a role of that name in another organization",
      "not allowed",
      {
        principal: { arn: "arn:aws:iam::888888888888:role/example-event-forwarding" },
        context: { "aws:PrincipalOrgID": "o-other" },
      },
    ],
    ["a role of that name in an account without organization", "not allowed", { context: {} }],
    [
      "a service on somebody's behalf",
      "not allowed",
      { principal: events, context: { "aws:SourceAccount": "888888888888" } },
    ],
    ["the forwarding role, to make a rule", "not allowed", { action: "events:PutRule" }],
    ["the forwarding role, to change the policy", "not allowed", { action: "events:PutPermission" }],
    ["the forwarding role, on another bus", "not allowed", { resource: busArn.replace("example-security", "default") }],
  ],
);

const ruleArn = "arn:aws:events:eu-west-1:333333333333:rule/example-security/example-finding-route-guardduty";
const fromRule = { "aws:SourceArn": ruleArn, "aws:SourceAccount": "333333333333" };
const foreignRule = {
  "aws:SourceArn": ruleArn.replace("333333333333", "888888888888"),
  "aws:SourceAccount": "888888888888",
};
const topicArn = "arn:aws:sns:eu-west-1:333333333333:example-security-findings";
const alarmArn = "arn:aws:cloudwatch:eu-west-1:333333333333:alarm:example-finding-route-failed";

table(
  "a topic",
  [eventsToTopic(topicArn, [ruleArn]), alarmsToTopic(topicArn, [alarmArn]), denyPlainHttpToTopic(topicArn)],
  { principal: events, action: "sns:Publish", resource: topicArn, context: fromRule },
  [
    ["one of the rules", "allowed", {}],
    [
      "a rule of the same name on the default bus",
      "not allowed",
      { context: { "aws:SourceArn": ruleArn.replace("example-security/", "") } },
    ],
    ["a rule of another account", "not allowed", { context: foreignRule }],
    ["EventBridge without a rule", "not allowed", { context: {} }],
    ["the alarm", "allowed", { principal: cloudwatch, context: { "aws:SourceArn": alarmArn } }],
    ["another alarm", "not allowed", { principal: cloudwatch, context: { "aws:SourceArn": `${alarmArn}-2` } }],
    ["another service for the rule", "not allowed", { principal: { service: "s3.amazonaws.com" } }],
    [
      "a role of another account",
      "not allowed",
      { principal: { arn: "arn:aws:iam::888888888888:role/x" }, context: {} },
    ],
    ["one of the rules, to subscribe", "not allowed", { action: "sns:Subscribe" }],
    ["one of the rules without TLS", "denied", { context: { ...fromRule, "aws:SecureTransport": "false" } }],
  ],
);

const queueArn = "arn:aws:sqs:eu-west-1:333333333333:example-finding-route-failed";

table(
  "a queue of undeliverable events",
  [deadLetters(queueArn, [ruleArn]), denyPlainHttpToQueue(queueArn)],
  { principal: events, action: "sqs:SendMessage", resource: queueArn, context: fromRule },
  [
    ["one of the rules", "allowed", {}],
    ["a rule of another account", "not allowed", { context: foreignRule }],
    ["EventBridge without a rule", "not allowed", { context: {} }],
    ["one of the rules, to read", "not allowed", { action: "sqs:ReceiveMessage" }],
    ["one of the rules, on another queue", "not allowed", { resource: `${queueArn}-2` }],
    [
      "a role of another account",
      "not allowed",
      { principal: { arn: "arn:aws:iam::888888888888:role/x" }, context: {} },
    ],
    ["one of the rules without TLS", "denied", { context: { ...fromRule, "aws:SecureTransport": "false" } }],
  ],
);

const forTopic = { "kms:EncryptionContext:aws:sns:topicArn": topicArn };

table(
  "the key of the topics",
  [eventsToEncryptedTopic([topicArn]), alarmsToEncryptedTopic("333333333333", [topicArn])],
  { principal: events, action: "kms:GenerateDataKey", resource: "*", context: forTopic },
  [
    ["EventBridge for the topic, which tells KMS no source", "allowed", {}],
    ["EventBridge for the topic, to decrypt", "allowed", { action: "kms:Decrypt" }],
    [
      "EventBridge for another topic",
      "not allowed",
      { context: { "kms:EncryptionContext:aws:sns:topicArn": `${topicArn}-2` } },
    ],
    ["EventBridge for no topic", "not allowed", { context: {} }],
    [
      "an alarm of the account",
      "allowed",
      { principal: cloudwatch, context: { ...forTopic, "aws:SourceAccount": "333333333333" } },
    ],
    [
      "an alarm of another account",
      "not allowed",
      { principal: cloudwatch, context: { ...forTopic, "aws:SourceAccount": "888888888888" } },
    ],
    ["EventBridge, to delete the key", "not allowed", { action: "kms:ScheduleKeyDeletion" }],
    ["another service", "not allowed", { principal: { service: "sqs.amazonaws.com" } }],
  ],
);

test("EventBridge's statement on the topics' key names no source: messages would be lost", () => {
  expect(JSON.stringify(eventsToEncryptedTopic([topicArn]))).not.toContain("aws:Source");
});

const fromBus = { "aws:SourceAccount": "333333333333", "aws:SourceArn": busArn };
const onBus = { ...fromBus, "kms:EncryptionContext:aws:events:event-bus:arn": busArn };

table(
  "the key of the bus",
  eventBusEncryption("333333333333", busArn),
  { principal: events, action: "kms:GenerateDataKey", resource: "*", context: onBus },
  [
    ["EventBridge for the bus", "allowed", {}],
    ["EventBridge for the bus, to decrypt", "allowed", { action: "kms:Decrypt" }],
    ["EventBridge, to look at the key", "allowed", { action: "kms:DescribeKey", context: fromBus }],
    ["EventBridge for another bus", "not allowed", { context: { ...onBus, "aws:SourceArn": `${busArn}-2` } }],
    ["EventBridge for another account", "not allowed", { context: { ...onBus, "aws:SourceAccount": "888888888888" } }],
    ["EventBridge with another context", "not allowed", { context: fromBus }],
  ],
);

/** A trust policy has no resource: it is the role itself. */
const trust = (statement: Statement): Statement[] => [{ ...statement, Resource: "*" }];

table(
  "the forwarding role",
  trust(assumedByEventBridge("555555555555")),
  { principal: events, action: "sts:AssumeRole", resource: "*", context: { "aws:SourceAccount": "555555555555" } },
  [
    ["EventBridge for a rule of the account", "allowed", {}],
    ["EventBridge for a rule of another account", "not allowed", { context: { "aws:SourceAccount": "888888888888" } }],
    ["EventBridge for nobody", "not allowed", { context: {} }],
    ["another service", "not allowed", { principal: { service: "lambda.amazonaws.com" } }],
    ["a role of the account", "not allowed", { principal: { arn: "arn:aws:iam::555555555555:role/admin" } }],
  ],
);

table(
  "the role of chat channels",
  trust(assumedByChat("333333333333")),
  {
    principal: { service: "chatbot.amazonaws.com" },
    action: "sts:AssumeRole",
    resource: "*",
    context: { "aws:SourceAccount": "333333333333" },
  },
  [
    ["a channel of the account", "allowed", {}],
    ["a channel of another account", "not allowed", { context: { "aws:SourceAccount": "888888888888" } }],
    ["another service", "not allowed", { principal: events }],
  ],
);

/** An identity policy has no principal: its holder. */
const held = (statement: Statement): Statement[] => [{ ...statement, Principal: "*" }];

test("the forwarding role may send to one bus, and do nothing else", () => {
  const may = (action: string, resource: string): Decision =>
    decide(held(sendEvents(busArn)), { principal: { arn: sender }, action, resource });
  expect(may("events:PutEvents", busArn)).toBe("allowed");
  expect(may("events:PutEvents", busArn.replace("eu-west-1", "us-east-1"))).toBe("not allowed");
  expect(may("events:PutRule", busArn)).toBe("not allowed");
});

test("the role of chat channels may do nothing", () => {
  const request = { principal: { arn: sender }, action: "sns:Publish", resource: topicArn };
  expect(decide(held(DENY_EVERYTHING), request)).toBe("denied");
});
