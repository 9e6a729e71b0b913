import { policyDocument } from "../../../policies/document";
import { checkPolicy } from "../../../policies/lint/grammar";
import {
  assumedByScheduler,
  deleteParameters,
  giveNotice,
  keepFailures,
} from "../../../policies/role/parameter-schedules";
import { decide, decideIdentity } from "../../support/policy-decision";

const GROUP = "arn:aws:scheduler:eu-west-1:111111111111:schedule-group/shop";
const ROLE = "arn:aws:iam::111111111111:role/shop-parameter-policies";
const PARAMETER = "arn:aws:ssm:eu-west-1:111111111111:parameter/example/shop/test/discount";
const BUS = "arn:aws:events:eu-west-1:111111111111:event-bus/default";
const QUEUE = "arn:aws:sqs:eu-west-1:111111111111:shop-failed";

describe("assumedByScheduler", () => {
  // A trust policy has no resource of its own: it is the role's.
  const statements = [{ ...assumedByScheduler("111111111111", GROUP), Resource: "*" }];
  const scheduler = { service: "scheduler.amazonaws.com" };
  const from = (arn: string, account = "111111111111") => ({ "aws:SourceAccount": account, "aws:SourceArn": arn });
  test.each([
    ["its group", scheduler, from(GROUP), "allowed"],
    ["another group", scheduler, from(`${GROUP}2`), "not allowed"],
    ["the default group", scheduler, from(GROUP.replace("shop", "default")), "not allowed"],
    ["a group of another region", scheduler, from(GROUP.replace("eu-west-1", "us-east-1")), "not allowed"],
    ["another account", scheduler, from(GROUP, "222222222222"), "not allowed"],
    ["no source", scheduler, {}, "not allowed"],
    ["rules of EventBridge", { service: "events.amazonaws.com" }, from(GROUP), "not allowed"],
    ["an administrator", { arn: "arn:aws:iam::111111111111:role/admin" }, from(GROUP), "not allowed"],
  ])("%s: %j with %j -> %s", (_, principal, context, expected) => {
    expect(decide(statements, { principal, action: "sts:AssumeRole", resource: ROLE, context })).toBe(expected);
  });
});

describe("the rights of schedules", () => {
  const statements = [
    deleteParameters([PARAMETER]),
    giveNotice(BUS, "custom.ssm", "Parameter Store Policy Action"),
    keepFailures(QUEUE),
  ];
  const notice = { "events:source": "custom.ssm", "events:detail-type": "Parameter Store Policy Action" };
  test.each<[string, string, string, Record<string, string>, string]>([
    ["what expired", "ssm:DeleteParameter", PARAMETER, {}, "allowed"],
    ["what begins so", "ssm:DeleteParameter", `${PARAMETER}-2`, {}, "not allowed"],
    ["another region's", "ssm:DeleteParameter", PARAMETER.replace("eu-west-1", "us-east-1"), {}, "not allowed"],
    ["reading", "ssm:GetParameter", PARAMETER, {}, "not allowed"],
    ["writing", "ssm:PutParameter", PARAMETER, {}, "not allowed"],
    ["a notice", "events:PutEvents", BUS, notice, "allowed"],
    ["a notice elsewhere", "events:PutEvents", BUS.replace("default", "other"), notice, "not allowed"],
    ["an event of another source", "events:PutEvents", BUS, { ...notice, "events:source": "shop" }, "not allowed"],
    ["another event", "events:PutEvents", BUS, { ...notice, "events:detail-type": "Order" }, "not allowed"],
    ["a failure", "sqs:SendMessage", QUEUE, {}, "allowed"],
    ["reading failures", "sqs:ReceiveMessage", QUEUE, {}, "not allowed"],
  ])("%s: %s on %s with %j -> %s", (_, action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: { arn: ROLE }, action, resource, context })).toBe(expected);
  });

  test("are what IAM takes", () => {
    expect(checkPolicy(policyDocument(statements), "identity")).toEqual([]);
    expect(checkPolicy(policyDocument([assumedByScheduler("111111111111", GROUP)]), "trust")).toEqual([]);
  });
});
