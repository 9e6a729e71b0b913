import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { CertificateEvents } from "../../../modules/certificates/certificate-events";
import { CertificateExpiryAlarm, type CertificateExpiryAlarmProps } from "../../../modules/certificates/expiry-alarm";
import type { EventPattern } from "../../../modules/events/pattern";
import { matches } from "../../support/event-pattern";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const TOPIC = "arn:aws:sns:eu-west-1:999999999999:certificates";
const QUEUE = "arn:aws:sqs:eu-west-1:999999999999:undelivered";
const ARN = "arn:aws:acm:eu-west-1:999999999999:certificate/12345678-1234";

const events = (noticeInDays?: number): StackJson =>
  synth((stack) => {
    const placement = stack.in("eu-west-1");
    new CertificateEvents(stack, "events", {
      placement,
      ruleName: "certificates",
      topicArn: TOPIC,
      deadLetterQueueArn: QUEUE,
      after: [new SnsTopicPolicy(stack, "policy", { ...placement, arn: TOPIC, policy: "{}" })],
      noticeInDays,
    });
  });

const event = (detailType: string, detail: object = {}, source = "aws.acm") => ({
  source,
  "detail-type": detailType,
  detail,
});

describe("CertificateEvents", () => {
  const approaching = (DaysToExpiry: number) => event("ACM Certificate Approaching Expiration", { DaysToExpiry });

  test.each<[string, number | undefined, object, boolean]>([
    ["45 days before the end", undefined, approaching(45), true],
    ["31 days before, when 30 are asked for", 30, approaching(31), false],
    ["30 days before, when 30 are asked for", 30, approaching(30), true],
    ["the last day", 1, approaching(1), true],
    ["the end", 1, event("ACM Certificate Expired"), true],
    ["a renewal that needs help", 1, event("ACM Certificate Renewal Action Required"), true],
    ["a revocation", 1, event("ACM Certificate Revoked"), true],
    ["a certificate that is ready", undefined, event("ACM Certificate Available"), false],
    ["the same words of another service", undefined, event("ACM Certificate Expired", {}, "mine"), false],
  ])("%s (%s): told %s", (_, noticeInDays, sent, expected) => {
    const pattern = JSON.parse(
      String(resourceOf(events(noticeInDays), "aws_cloudwatch_event_rule").event_pattern),
    ) as EventPattern;
    expect(matches(pattern, sent)).toBe(expected);
  });

  test("publishes to the topic, once it may, and puts what is lost into the queue", () => {
    const target = resourceOf(events(), "aws_cloudwatch_event_target");
    expect(target).toMatchObject({ arn: TOPIC, dead_letter_config: { arn: QUEUE } });
    expect(target.depends_on).toEqual(["aws_sns_topic_policy.policy"]);
    expect(JSON.stringify(target.input_transformer)).toContain("$.detail.CommonName");
  });

  test.each([0, 46, 1.5])("refuses notice %s days before", (days) => {
    expect(() => events(days)).toThrow(`[test/events] noticeInDays must be a whole number from 1 to 45, got ${days}`);
  });
});

const alarm = (change: Partial<CertificateExpiryAlarmProps> = {}): StackJson =>
  synth((stack) => {
    new CertificateExpiryAlarm(stack, "alarm", {
      placement: stack.in("eu-west-1"),
      alarmName: "certificate-ends",
      certificateArn: ARN,
      ...change,
    });
  });

describe("CertificateExpiryAlarm", () => {
  test("goes off at the days that AWS advises, and stays when the certificate has ended", () => {
    expect(resourceOf(alarm(), "aws_cloudwatch_metric_alarm")).toMatchObject({
      namespace: "AWS/CertificateManager",
      metric_name: "DaysToExpiry",
      dimensions: { CertificateArn: ARN },
      statistic: "Minimum",
      period: 86_400,
      evaluation_periods: 1,
      threshold: 44,
      comparison_operator: "LessThanOrEqualToThreshold",
      treat_missing_data: "ignore",
    });
  });

  test("takes other days and tells topics", () => {
    const json = alarm({ thresholdInDays: 60, topicArns: [TOPIC] });
    expect(resourceOf(json, "aws_cloudwatch_metric_alarm")).toMatchObject({ threshold: 60, alarm_actions: [TOPIC] });
  });

  test("takes a certificate that the stack makes", () => {
    const certificateArn = "${aws_acm_certificate.shop.arn}";
    expect(resourceOf(alarm({ certificateArn }), "aws_cloudwatch_metric_alarm").dimensions).toEqual({
      CertificateArn: certificateArn,
    });
  });

  test.each<[string, Partial<CertificateExpiryAlarmProps>, string]>([
    ["no days", { thresholdInDays: 0 }, "thresholdInDays must be a whole number from 1 to 395, got 0"],
    ["more days than it is valid", { thresholdInDays: 396 }, "thresholdInDays must be a whole number from 1 to 395"],
    [
      "a certificate of another region, whose metric is there",
      { certificateArn: ARN.replace("eu-west-1", "us-east-1") },
      "certificateArn must be the ARN of a certificate in eu-west-1",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => alarm(change)).toThrow(message);
  });
});
