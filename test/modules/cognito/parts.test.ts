import { SmsSpending, type SmsSpendingProps } from "../../../modules/cognito/sms-spending";
import { UserGroup } from "../../../modules/cognito/user-group";
import { UserPoolDomain, type UserPoolDomainProps } from "../../../modules/cognito/user-pool-domain";
import { EventTopic } from "../../../modules/events/topic";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, type StackJson, synth, type TestStack, TEST_ACCOUNT } from "../../support/synth";

const POOL_ID = "eu-west-1_abcdefghi";
const CERTIFICATE = `arn:aws:acm:us-east-1:${TEST_ACCOUNT}:certificate/11111111-2222-3333-4444-555555555555`;

describe("SmsSpending", () => {
  const spending = (props: Partial<SmsSpendingProps> = {}, more: (stack: TestStack) => void = () => {}): StackJson =>
    synth((stack) => {
      new SmsSpending(stack, "sms", { placement: stack.in("eu-west-1"), monthlyLimitInUsd: 50, ...props });
      more(stack);
    });

  test("limits the month and warns at 80 percent of it", () => {
    const json = spending();
    expect(bodiesOf(json, "aws_sns_sms_preferences")).toEqual([
      { provider: "aws.eu-west-1", monthly_spend_limit: 50, default_sms_type: "Transactional" },
    ]);
    expect(resourceOf(json, "aws_cloudwatch_metric_alarm")).toMatchObject({
      alarm_name: "sms-spending",
      namespace: "AWS/SNS",
      metric_name: "SMSMonthToDateSpentUSD",
      statistic: "Maximum",
      threshold: 40,
      comparison_operator: "GreaterThanOrEqualToThreshold",
      treat_missing_data: "notBreaching",
    });
  });

  test("warns by a topic whose policy stands first", () => {
    const json = synth((stack) => {
      const placement = stack.in("eu-west-1");
      const topic = new EventTopic(stack, "topic", {
        placement,
        topicName: "spending",
        key: { alias: "alias/spending" },
        alarmArns: [`arn:aws:cloudwatch:eu-west-1:${TEST_ACCOUNT}:alarm:codes`],
      });
      new SmsSpending(stack, "sms", { placement, monthlyLimitInUsd: 1, alarmAtPercent: 50, alarmName: "codes", topic });
    });
    expect(resourceOf(json, "aws_cloudwatch_metric_alarm")).toMatchObject({
      alarm_name: "codes",
      threshold: 0.5,
      alarm_actions: [`arn:aws:sns:eu-west-1:${TEST_ACCOUNT}:spending`],
      depends_on: ["aws_sns_topic_policy.topic_policy"],
    });
  });

  test("is one in each region", () => {
    const json = spending({}, (stack) => {
      new SmsSpending(stack, "other", { placement: stack.in("us-east-1"), monthlyLimitInUsd: 5 });
    });
    expect(bodiesOf(json, "aws_sns_sms_preferences").map((body) => body.monthly_spend_limit)).toEqual([5, 50]);
  });

  test.each<[string, Partial<SmsSpendingProps>, string]>([
    ["no money", { monthlyLimitInUsd: 0 }, "monthlyLimitInUsd must be a whole number from 1 up, got 0"],
    ["cents", { monthlyLimitInUsd: 1.5 }, "monthlyLimitInUsd must be a whole number from 1 up, got 1.5"],
    ["no percent", { alarmAtPercent: 0 }, "alarmAtPercent must be a whole number from 1 to 100, got 0"],
    [
      "an alarm beyond the limit",
      { alarmAtPercent: 101 },
      "alarmAtPercent must be a whole number from 1 to 100, got 101",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => spending(props)).toThrow(message);
  });

  test("refuses a second one of the same account and region, which would set the first back at every deployment", () => {
    const second = (stack: TestStack) => {
      new SmsSpending(stack, "other", { placement: stack.in("eu-west-1"), monthlyLimitInUsd: 5 });
    };
    expect(() => spending({}, second)).toThrow(
      `[test/other] an account has one SmsSpending in a region, and [test/sms] is that of ${TEST_ACCOUNT} in eu-west-1`,
    );
  });
});

describe("UserPoolDomain", () => {
  const domain = (props: Partial<UserPoolDomainProps> = {}): StackJson =>
    synth(
      (stack) =>
        new UserPoolDomain(stack, "domain", {
          placement: stack.in("eu-west-1"),
          userPoolId: POOL_ID,
          domain: { prefix: "example-rfp" },
          ...props,
        }),
    );

  test("has pages that work without a style", () => {
    expect(bodiesOf(domain(), "aws_cognito_user_pool_domain")).toEqual([
      { provider: "aws.eu-west-1", user_pool_id: POOL_ID, domain: "example-rfp", managed_login_version: 1 },
    ]);
  });

  test("answers to a name of one's own", () => {
    const own = { domainName: "login.example.com", certificateArn: CERTIFICATE };
    expect(resourceOf(domain({ domain: own, managedLoginVersion: 2 }), "aws_cognito_user_pool_domain")).toMatchObject({
      domain: "login.example.com",
      certificate_arn: CERTIFICATE,
      managed_login_version: 2,
    });
  });

  test.each<[string, UserPoolDomainProps["domain"], string]>([
    [
      "capitals",
      { prefix: "Example" },
      "domain.prefix must be 1-63 lower case letters, digits and dashes inside, got 'Example'",
    ],
    ["a dash at the end", { prefix: "example-" }, "domain.prefix must be 1-63"],
    ["64 characters", { prefix: "a".repeat(64) }, "domain.prefix must be 1-63"],
    ["a word of AWS's", { prefix: "my-cognito-pool" }, "domain.prefix must not hold 'cognito', got 'my-cognito-pool'"],
    ["another word of AWS's", { prefix: "awsome" }, "domain.prefix must not hold 'aws'"],
    [
      "a domain without a parent",
      { domainName: "example.com", certificateArn: CERTIFICATE },
      "domain.domainName must be a name below a domain, such as login.example.com, got 'example.com'",
    ],
    [
      "a certificate of another region",
      { domainName: "login.example.com", certificateArn: CERTIFICATE.replace("us-east-1", "eu-west-1") },
      "domain.certificateArn",
    ],
  ])("refuses %s", (_, value, message) => {
    expect(() => domain({ domain: value })).toThrow(message);
  });
});

describe("UserGroup", () => {
  const group = (name: string, description?: string): StackJson =>
    synth(
      (stack) =>
        new UserGroup(stack, "group", { placement: stack.in("eu-west-1"), userPoolId: POOL_ID, name, description }),
    );

  test("has a name and no role", () => {
    expect(bodiesOf(group("approvers", "Approve answers"), "aws_cognito_user_group")).toEqual([
      { provider: "aws.eu-west-1", user_pool_id: POOL_ID, name: "approvers", description: "Approve answers" },
    ]);
  });

  test.each([
    ["a space", "two words", undefined, "name must be 1-128 characters without spaces, got 'two words'"],
    ["no name", "", undefined, "name must be 1-128 characters without spaces, got ''"],
    ["a long description", "a", "d".repeat(2049), "description must be at most 2048 characters, got 2049"],
  ])("refuses %s", (_, name, description, message) => {
    expect(() => group(name, description)).toThrow(message);
  });
});
