import { vendedLogsToLogGroup } from "../../../policies/log-group/vended-logs";
import { type Asking, decide } from "../../support/policy-decision";

const GROUP = "arn:aws:logs:eu-west-1:999999999999:log-group:aws-waf-logs-example";
const STREAM = `${GROUP}:log-stream:eu-west-1_example_0`;
const statements = [vendedLogsToLogGroup(GROUP, { accountId: "999999999999", region: "eu-west-1" })];
const delivery: Asking = { service: "delivery.logs.amazonaws.com" };
const own = { "aws:SourceAccount": "999999999999", "aws:SourceArn": "arn:aws:logs:eu-west-1:999999999999:*" };

test.each<
  [what: string, principal: Asking, action: string, resource: string, context: Record<string, string>, expected: string]
>([
  ["a new stream", delivery, "logs:CreateLogStream", STREAM, own, "allowed"],
  ["a log event", delivery, "logs:PutLogEvents", STREAM, own, "allowed"],
  ["reading", delivery, "logs:GetLogEvents", STREAM, own, "not allowed"],
  ["deleting the group", delivery, "logs:DeleteLogGroup", GROUP, own, "not allowed"],
  ["another group", delivery, "logs:PutLogEvents", STREAM.replace("example", "other"), own, "not allowed"],
  [
    "another account's",
    delivery,
    "logs:PutLogEvents",
    STREAM,
    { ...own, "aws:SourceAccount": "111111111111" },
    "not allowed",
  ],
  [
    "another region's",
    delivery,
    "logs:PutLogEvents",
    STREAM,
    { ...own, "aws:SourceArn": "arn:aws:logs:us-east-1:999999999999:*" },
    "not allowed",
  ],
  ["nobody's in particular", delivery, "logs:PutLogEvents", STREAM, {}, "not allowed"],
  ["another service", { service: "wafv2.amazonaws.com" }, "logs:PutLogEvents", STREAM, own, "not allowed"],
])("%s", (_, principal, action, resource, context, expected) => {
  expect(decide(statements, { principal, action, resource, context })).toBe(expected);
});
