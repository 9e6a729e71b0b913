import { textMessage } from "../../../modules/events/message";
import { parameterChanges, parameterPolicyActions } from "../../../modules/parameters/event-patterns";
import { ParameterEvents, type ParameterEventsProps } from "../../../modules/parameters/events";
import { PARAMETER_CHANGE, PARAMETER_POLICY_ACTION } from "../../../modules/parameters/messages";
import { ParameterReaderPolicy, type ParameterReaderPolicyProps } from "../../../modules/parameters/reader-policy";
import { matches, transformed } from "../../support/event-pattern";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth } from "../../support/synth";

const TOPIC = "arn:aws:sns:eu-west-1:999999999999:shop";
const QUEUE = "arn:aws:sqs:eu-west-1:999999999999:failed";
const change = (name: string, operation = "Update", source = "aws.ssm") => ({
  account: "999999999999",
  region: "eu-west-1",
  time: "2026-11-22T10:00:00Z",
  source,
  "detail-type": "Parameter Store Change",
  detail: { name, operation, type: "String" },
});
const action = (name: string, type = "Expiration", source = "aws.ssm") => ({
  ...change(name),
  source,
  "detail-type": "Parameter Store Policy Action",
  detail: { "parameter-name": name, "policy-type": type, "action-status": "Success" },
});
const WATCHED = { paths: ["/example/shop"], names: ["/example/banner"] };

describe("events of parameters", () => {
  test.each([
    ["below the path", change("/example/shop/prod/level"), true],
    ["by name", change("/example/banner"), true],
    ["deeper than the name", change("/example/banner/a"), false],
    ["a sibling that begins so", change("/example/shop-admin/level"), false],
    ["another operation", change("/example/shop/level", "Create"), false],
    ["somebody else's event", change("/example/shop/level", "Update", "shop"), false],
    ["a policy's action", action("/example/shop/level"), false],
  ])("changes: %s", (_, event, expected) => {
    expect(matches(parameterChanges(WATCHED, ["Update", "Delete"]), event)).toBe(expected);
  });

  test.each([
    ["of Parameter Store", action("/example/shop/token"), true],
    ["of a schedule of ours", action("/example/shop/token", "Expiration", "custom.ssm"), true],
    ["of another policy", action("/example/shop/token", "NoChangeNotification"), false],
    ["of a sibling", action("/example/shopping/token"), false],
    ["of another source", action("/example/shop/token", "Expiration", "custom.other"), false],
    ["a change", change("/example/shop/token"), false],
  ])("actions of policies: %s", (_, event, expected) => {
    expect(matches(parameterPolicyActions(WATCHED, ["Expiration"]), event)).toBe(expected);
  });

  test("all operations and policies, unless some are asked for", () => {
    expect(matches(parameterChanges(WATCHED), change("/example/shop/a", "LabelParameterVersion"))).toBe(true);
    expect(matches(parameterPolicyActions(WATCHED), action("/example/shop/a", "NoChangeNotification"))).toBe(true);
  });

  test("people are told what happened, and no value", () => {
    expect(transformed(textMessage(PARAMETER_CHANGE), change("/example/shop/a"))).toContain(
      "Parameter changed: /example/shop/a",
    );
    expect(transformed(textMessage(PARAMETER_POLICY_ACTION), action("/example/shop/a"))).toContain(
      "policy: Expiration",
    );
  });
});

describe("ParameterEvents", () => {
  const target = { id: "people", arn: TOPIC };
  const build = (props: Partial<ParameterEventsProps> = {}) =>
    synth(
      (s) =>
        new ParameterEvents(s, "events", {
          placement: s.in("eu-west-1"),
          paths: ["/example/shop"],
          changes: { ruleName: "changes", targets: [target] },
          deadLetterQueueArn: QUEUE,
          after: [],
          ...props,
        }),
    );

  test("makes the rules that are asked for, with retries and the queue", () => {
    const stack = build({ policyActions: { ruleName: "policies", policyTypes: ["Expiration"], targets: [target] } });
    const rules = Object.values(resourcesOf(stack, "aws_cloudwatch_event_rule"));
    expect(rules.map(({ name, event_pattern }) => [name, JSON.parse(event_pattern as string)])).toEqual([
      ["changes", parameterChanges({ paths: ["/example/shop"] })],
      ["policies", parameterPolicyActions({ paths: ["/example/shop"] }, ["Expiration"])],
    ]);
    for (const each of Object.values(resourcesOf(stack, "aws_cloudwatch_event_target"))) {
      expect(each).toMatchObject({ arn: TOPIC, dead_letter_config: { arn: QUEUE } });
    }
    expect(Object.keys(resourcesOf(build(), "aws_cloudwatch_event_rule"))).toEqual(["events_changes_rule"]);
  });

  test.each<[string, Partial<ParameterEventsProps>, string]>([
    ["no parameters", { paths: [] }, "paths or names must say which parameters are meant, got none"],
    ["no rule", { changes: undefined }, "changes or policyActions must name a rule, got neither"],
    ["a path with a slash at its end", { paths: ["/example/shop/"] }, "paths and names must be levels of"],
    ["a wildcard", { names: ["/example/*"] }, "paths and names must be levels of"],
    ["no target", { changes: { ruleName: "changes", targets: [] } }, "targets must be 1 to 5, got 0"],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});

describe("ParameterReaderPolicy", () => {
  const SECRET = { secretName: "db", secretArn: "arn:aws:secretsmanager:eu-west-1:999999999999:secret:db-a1b2c3" };
  const build = (props: Partial<ParameterReaderPolicyProps> = {}) =>
    synth(
      (s) =>
        new ParameterReaderPolicy(s, "reader", {
          placement: s.in("eu-west-1"),
          roleName: "shop",
          paths: ["/example/shop"],
          ...props,
        }),
    );

  test("stands on the role, one a region", () => {
    expect(resourceOf(build(), "aws_iam_role_policy")).toMatchObject({
      role: "shop",
      name: "read-parameters-eu-west-1",
    });
  });

  test("reads parameters, secrets, or both", () => {
    const sids = (props: Partial<ParameterReaderPolicyProps>) =>
      Object.keys(statementsOf(resourceOf(build(props), "aws_iam_role_policy").policy));
    expect(sids({})).toEqual(["ReadParameters", "ReadPaths"]);
    expect(sids({ paths: [], secret: SECRET })).toEqual(["ReadReference", "ReadSecret"]);
    expect(sids({ keyArns: ["arn:aws:kms:eu-west-1:999999999999:key/1"], secret: SECRET })).toEqual([
      "ReadParameters",
      "ReadPaths",
      "DecryptParameters",
      "ReadReference",
      "ReadSecret",
    ]);
  });

  test.each<[string, Partial<ParameterReaderPolicyProps>, string]>([
    ["nothing", { paths: [] }, "paths, names or secret must say what may be read, got none"],
    ["a key of nothing", { paths: [], secret: SECRET, keyArns: ["arn"] }, "keyArns must go with the paths or names"],
    ["everything", { paths: ["/"] }, "paths and names must be levels of"],
    ["a wildcard", { paths: ["/example/*"] }, "paths and names must be levels of"],
    ["AWS's own parameters", { names: ["/aws/service/a"] }, "must not begin with 'aws' or 'ssm'"],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
