import {
  ParameterPolicySchedules,
  type ParameterPolicySchedulesProps,
  type ScheduledParameter,
} from "../../../modules/parameters/policy-schedules";
import { parameterPolicyActions } from "../../../modules/parameters/event-patterns";
import { matches } from "../../support/event-pattern";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth } from "../../support/synth";

const DISCOUNT: ScheduledParameter = {
  name: "/example/shop/discount",
  type: "String",
  expiresAt: "2028-03-10T12:00:00Z",
  noticeBefore: { value: 15, unit: "Days" },
};
const TOKEN: ScheduledParameter = {
  name: "/example/shop/token",
  type: "SecureString",
  noChangeNotice: { lastChangedAt: "2027-12-31T00:00:00Z", after: { value: 36, unit: "Hours" } },
};
const QUEUE = "arn:aws:sqs:eu-west-1:999999999999:failed";

const build = (props: Partial<ParameterPolicySchedulesProps> = {}) =>
  synth(
    (s) =>
      new ParameterPolicySchedules(s, "policies", {
        placement: s.in("eu-west-1"),
        groupName: "shop",
        roleName: "shop-parameter-policies",
        parameters: { discount: DISCOUNT, token: TOKEN },
        ...props,
      }),
  );

interface Schedule {
  readonly schedule_expression: string;
  readonly target: { arn: string; input: string; eventbridge_parameters?: object };
}

const schedulesOf = (stack: ReturnType<typeof build>) =>
  resourcesOf(stack, "aws_scheduler_schedule") as unknown as Record<string, Schedule>;

describe("ParameterPolicySchedules", () => {
  test("does each thing once, at its time in UTC", () => {
    const times = Object.entries(schedulesOf(build())).map(([id, each]) => [id, each.schedule_expression]);
    expect(times).toEqual([
      ["policies_discount-expiration", "at(2028-03-10T12:00:00)"],
      // 15 days before, over the 29 February.
      ["policies_discount-expiration-notice", "at(2028-02-24T12:00:00)"],
      ["policies_token-no-change-notice", "at(2028-01-01T12:00:00)"],
    ]);
  });

  test("deletes by a call of Parameter Store", () => {
    const { target } = schedulesOf(build())["policies_discount-expiration"] as Schedule;
    expect(target.arn).toBe("arn:aws:scheduler:::aws-sdk:ssm:deleteParameter");
    expect(JSON.parse(target.input)).toEqual({ Name: "/example/shop/discount" });
  });

  test("gives notice in the words of Parameter Store, which the rule for its own events takes", () => {
    const { target } = schedulesOf(build())["policies_discount-expiration-notice"] as Schedule;
    const detail = JSON.parse(target.input) as Record<string, string>;
    expect(target.arn).toBe("arn:aws:events:eu-west-1:999999999999:event-bus/default");
    expect(detail).toEqual({
      "action-reason": "Scheduled by the stack that makes the parameter.",
      "action-status": "Success",
      "parameter-name": "/example/shop/discount",
      "parameter-type": "String",
      "policy-content": '{"Attributes":{"Before":"15","Unit":"Days"},"Type":"ExpirationNotification","Version":"1.0"}',
      "policy-type": "ExpirationNotification",
    });
    const event = { source: "custom.ssm", "detail-type": "Parameter Store Policy Action", detail };
    expect(target.eventbridge_parameters).toEqual({ source: event.source, detail_type: event["detail-type"] });
    expect(matches(parameterPolicyActions({ paths: ["/example/shop"] }), event)).toBe(true);
  });

  test("acts with a role of its group that may do no more", () => {
    const stack = build({ deadLetterQueueArn: QUEUE });
    const { Scheduler } = statementsOf(resourceOf(stack, "aws_iam_role").assume_role_policy);
    expect(Scheduler?.Condition?.StringEquals).toEqual({
      "aws:SourceAccount": "999999999999",
      "aws:SourceArn": "arn:aws:scheduler:eu-west-1:999999999999:schedule-group/shop",
    });
    const rights = statementsOf(resourceOf(stack, "aws_iam_role_policy").policy);
    expect(Object.entries(rights).map(([sid, { Resource }]) => [sid, Resource])).toEqual([
      ["DeleteExpired", ["arn:aws:ssm:eu-west-1:999999999999:parameter/example/shop/discount"]],
      ["GiveNotice", "arn:aws:events:eu-west-1:999999999999:event-bus/default"],
      ["KeepFailures", QUEUE],
    ]);
  });

  test("asks for no right that nothing needs", () => {
    const sids = (parameter: ScheduledParameter) =>
      Object.keys(statementsOf(resourceOf(build({ parameters: { parameter } }), "aws_iam_role_policy").policy));
    expect(sids({ ...DISCOUNT, noticeBefore: undefined })).toEqual(["DeleteExpired"]);
    expect(sids(TOKEN)).toEqual(["GiveNotice"]);
  });

  test("each schedule waits for the role's rights and keeps failures", () => {
    for (const schedule of Object.values(resourcesOf(build({ deadLetterQueueArn: QUEUE }), "aws_scheduler_schedule"))) {
      expect(schedule.depends_on).toEqual(["aws_iam_role_policy.policies_rights"]);
      expect(schedule.target).toMatchObject({ dead_letter_config: { arn: QUEUE } });
      expect(schedule.group_name).toBe("${aws_scheduler_schedule_group.policies_group.name}");
    }
  });

  const of = (parameter: Partial<ScheduledParameter>) => ({ parameters: { a: { ...DISCOUNT, ...parameter } } });
  test.each<[string, Partial<ParameterPolicySchedulesProps>, string]>([
    ["no parameter", { parameters: {} }, "parameters must hold at least one, got none"],
    ["no policy", of({ expiresAt: undefined, noticeBefore: undefined }), "parameters.a must say expiresAt or"],
    ["a notice of no end", of({ expiresAt: undefined }), "noticeBefore must go with expiresAt"],
    ["a day without a time", of({ expiresAt: "2028-03-10" }), "times must be UTC as in 2027-12-31T00:00:00Z"],
    ["a time in a zone", of({ expiresAt: "2028-03-10T00:00:00+01:00" }), "times must be UTC"],
    ["a day that is none", of({ expiresAt: "2028-02-30T00:00:00Z" }), "got '2028-02-30T00:00:00Z'"],
    ["a month that is none", of({ expiresAt: "2028-13-01T00:00:00Z" }), "times must be UTC"],
    ["no time before", of({ noticeBefore: { value: 0, unit: "Days" } }), "periods must be whole numbers from 1, got 0"],
    ["a name of AWS's", of({ name: "/aws/a" }), "parameters.a name must not begin with 'aws' or 'ssm'"],
    ["an id with a slash", { parameters: { "a/b": DISCOUNT } }, "ids of 1 to 46 letters"],
    ["a long id", { parameters: { ["a".repeat(47)]: DISCOUNT } }, "ids of 1 to 46 letters"],
    ["a group with a space", { groupName: "my group" }, "groupName must be 1 to 64 letters"],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
