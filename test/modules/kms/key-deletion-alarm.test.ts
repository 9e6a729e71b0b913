import { KeyDeletionAlarm, type KeyDeletionAlarmProps } from "../../../modules/kms/key-deletion-alarm";
import type { EventPattern } from "../../../modules/events/pattern";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { matches } from "../../support/event-pattern";
import { resourceOf, type StackJson, synth } from "../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/1";
const OTHER = "arn:aws:kms:eu-west-1:999999999999:key/2";

const build = (props: Partial<KeyDeletionAlarmProps> = {}): StackJson =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    new KeyDeletionAlarm(s, "alarm", {
      placement,
      ruleName: "key-deletion",
      topicArn: "arn:aws:sns:eu-west-1:999999999999:alarms",
      deadLetterQueueArn: "arn:aws:sqs:eu-west-1:999999999999:lost",
      after: [new IamRole(s, "before", { ...placement, assumeRolePolicy: "{}" })],
      ...props,
    });
  });
const patternOf = (stack: StackJson): EventPattern =>
  JSON.parse(resourceOf(stack, "aws_cloudwatch_event_rule").event_pattern as string) as EventPattern;
const call = (eventName: string, key: string, more: object = {}): object => ({
  source: "aws.kms",
  "detail-type": "AWS API Call via CloudTrail",
  detail: {
    eventSource: "kms.amazonaws.com",
    eventName,
    resources: [{ ARN: key, accountId: "999999999999" }],
    ...more,
  },
});

describe("KeyDeletionAlarm", () => {
  test.each<[string, object, boolean]>([
    ["the order to delete the key", call("ScheduleKeyDeletion", KEY), true],
    ["the key is disabled", call("DisableKey", KEY), true],
    ["its imported material is deleted", call("DeleteImportedKeyMaterial", KEY), true],
    ["another key", call("ScheduleKeyDeletion", OTHER), false],
    ["the key is used", call("Decrypt", KEY), false],
    ["the order is taken back", call("CancelKeyDeletion", KEY), false],
    ["a call that was refused", call("ScheduleKeyDeletion", KEY, { errorCode: "AccessDenied" }), false],
    ["a call of another service", { ...call("DisableKey", KEY), source: "aws.s3" }, false],
  ])("hears of some keys: %s", (_, event, heard) => {
    expect(matches(patternOf(build({ keyArns: [KEY] })), event)).toBe(heard);
  });

  test("hears of every key where none is named", () => {
    expect(matches(patternOf(build()), call("ScheduleKeyDeletion", OTHER))).toBe(true);
  });

  test("tells the topic after what it needs stands, and loses nothing", () => {
    expect(resourceOf(build(), "aws_cloudwatch_event_target")).toMatchObject({
      arn: "arn:aws:sns:eu-west-1:999999999999:alarms",
      dead_letter_config: { arn: "arn:aws:sqs:eu-west-1:999999999999:lost" },
      depends_on: ["aws_iam_role.before"],
    });
  });

  test("takes as many keys as a pattern holds", () => {
    const keyArns = Array.from(
      { length: 20 },
      (_, i) => `arn:aws:kms:eu-west-1:999999999999:key/mrk-${"0".repeat(30)}${i + 10}`,
    );
    expect(patternOf(build({ keyArns })).detail?.resources).toEqual({ ARN: keyArns });
  });

  test.each([[[]], [Array.from({ length: 21 }, () => KEY)]])("fails on too few or too many keys", (keyArns) => {
    expect(() => build({ keyArns })).toThrow(
      `[test/alarm] keyArns must name 1 to 20 keys, or be left out for all, got ${keyArns.length}`,
    );
  });
});
