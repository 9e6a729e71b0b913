import { assumedByFlowLogs, writeFlowLogs } from "../../../policies/role/flow-logs";
import { decide, decideIdentity } from "../../support/policy-decision";

const ACCOUNT = "444444444444";
const ROLE = `arn:aws:iam::${ACCOUNT}:role/flow-logs`;
const LOG = `arn:aws:ec2:eu-west-1:${ACCOUNT}:vpc-flow-log/fl-1`;
const from = (account: string, arn: string) => ({ "aws:SourceAccount": account, "aws:SourceArn": arn });

describe("assumedByFlowLogs", () => {
  const statements = [{ ...assumedByFlowLogs(ACCOUNT, "eu-west-1"), Resource: "*" }];
  const flowLogs = { service: "vpc-flow-logs.amazonaws.com" };
  test.each([
    ["a flow log of the account", flowLogs, "sts:AssumeRole", from(ACCOUNT, LOG), "allowed"],
    ["one of another account", flowLogs, "sts:AssumeRole", from("999999999999", LOG), "not allowed"],
    ["one of another region", flowLogs, "sts:AssumeRole", from(ACCOUNT, LOG.replace("west", "north")), "not allowed"],
    ["something else of EC2", flowLogs, "sts:AssumeRole", from(ACCOUNT, LOG.replace("-flow-log", "")), "not allowed"],
    ["no source", flowLogs, "sts:AssumeRole", {}, "not allowed"],
    ["tagging a session", flowLogs, "sts:TagSession", from(ACCOUNT, LOG), "not allowed"],
    ["EC2", { service: "ec2.amazonaws.com" }, "sts:AssumeRole", from(ACCOUNT, LOG), "not allowed"],
    [
      "an administrator",
      { arn: `arn:aws:iam::${ACCOUNT}:role/a` },
      "sts:AssumeRole",
      from(ACCOUNT, LOG),
      "not allowed",
    ],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});

describe("writeFlowLogs", () => {
  const GROUP = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/shop/flow-logs`;
  test.each([
    ["logs:PutLogEvents", `${GROUP}:log-stream:eni-1`, "allowed"],
    ["logs:CreateLogStream", `${GROUP}:log-stream:eni-1`, "allowed"],
    ["logs:DescribeLogStreams", `${GROUP}:*`, "allowed"],
    ["logs:PutLogEvents", GROUP.replace("shop", "bank"), "not allowed"],
    ["logs:PutLogEvents", `${GROUP}-other:log-stream:eni-1`, "not allowed"],
    ["logs:CreateLogGroup", GROUP, "not allowed"],
    ["logs:DeleteLogGroup", GROUP, "not allowed"],
    ["logs:GetLogEvents", `${GROUP}:log-stream:eni-1`, "not allowed"],
    ["logs:PutRetentionPolicy", GROUP, "not allowed"],
  ])("%s on %s -> %s", (action, resource, expected) => {
    expect(decideIdentity(writeFlowLogs(GROUP), { principal: { arn: ROLE }, action, resource })).toBe(expected);
  });
});
