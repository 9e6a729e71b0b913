import { stateMachineLogDelivery } from "../../../policies/key/step-functions";
import {
  assumedByStepFunctions,
  deliverStateMachineLogs,
  encryptExecutions,
  invokeFunctions,
  sendStateMachineTraces,
} from "../../../policies/role/step-functions";
import { wideStatements } from "../../../policies/lint/wildcards";
import { type Asking, decide, decideIdentity } from "../../support/policy-decision";

const ACCOUNT = "444444444444";
const OTHER = "999999999999";
const machine = { accountId: ACCOUNT, region: "eu-west-1", stateMachineName: "orders" };
const MACHINE = `arn:aws:states:eu-west-1:${ACCOUNT}:stateMachine:orders`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/orders-states-eu-west-1`;
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const states: Asking = { service: "states.amazonaws.com" };

describe("assumedByStepFunctions", () => {
  const statements = [{ ...assumedByStepFunctions(machine), Resource: "*" }];
  const from = (account: string, arn: string) => ({ "aws:SourceAccount": account, "aws:SourceArn": arn });
  test.each([
    ["the state machine", states, "sts:AssumeRole", from(ACCOUNT, MACHINE), "allowed"],
    ["another one of the account", states, "sts:AssumeRole", from(ACCOUNT, `${MACHINE}-2`), "not allowed"],
    [
      "one of that name in another region",
      states,
      "sts:AssumeRole",
      from(ACCOUNT, MACHINE.replace("west", "north")),
      "not allowed",
    ],
    [
      "one of that name in another account",
      states,
      "sts:AssumeRole",
      from(OTHER, MACHINE.replace(ACCOUNT, OTHER)),
      "not allowed",
    ],
    ["another account for this one", states, "sts:AssumeRole", from(OTHER, MACHINE), "not allowed"],
    [
      "an activity",
      states,
      "sts:AssumeRole",
      from(ACCOUNT, MACHINE.replace("stateMachine", "activity")),
      "not allowed",
    ],
    ["no source", states, "sts:AssumeRole", {}, "not allowed"],
    ["tagging the session", states, "sts:TagSession", from(ACCOUNT, MACHINE), "not allowed"],
    ["Lambda", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", from(ACCOUNT, MACHINE), "not allowed"],
    ["a role of the account", { arn: ROLE }, "sts:AssumeRole", from(ACCOUNT, MACHINE), "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});

describe("what a state machine may do", () => {
  const FUNCTION = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:price`;
  const statements = [
    invokeFunctions([FUNCTION]),
    deliverStateMachineLogs(),
    sendStateMachineTraces(),
    ...encryptExecutions(machine, KEY),
  ];
  const execution = (arn: string) => ({ "kms:EncryptionContext:aws:states:stateMachineArn": arn });
  const log = (account: string) => ({ "kms:EncryptionContext:SourceArn": `arn:aws:logs:eu-west-1:${account}:*` });
  test.each<[string, string, string, Record<string, string>, "allowed" | "not allowed"]>([
    ["invokes its function", "lambda:InvokeFunction", FUNCTION, {}, "allowed"],
    ["invokes a version, which no state names", "lambda:InvokeFunction", `${FUNCTION}:7`, {}, "not allowed"],
    ["invokes another function", "lambda:InvokeFunction", `${FUNCTION}-admin`, {}, "not allowed"],
    ["changes its function", "lambda:UpdateFunctionCode", FUNCTION, {}, "not allowed"],
    ["has logs delivered", "logs:CreateLogDelivery", "*", {}, "allowed"],
    ["lets the delivery write", "logs:PutResourcePolicy", "*", {}, "allowed"],
    ["reads a log", "logs:GetLogEvents", "*", {}, "not allowed"],
    ["deletes a log", "logs:DeleteLogGroup", "*", {}, "not allowed"],
    ["writes a log itself", "logs:PutLogEvents", "*", {}, "not allowed"],
    ["sends traces", "xray:PutTraceSegments", "*", {}, "allowed"],
    ["reads traces", "xray:GetTraceSummaries", "*", {}, "not allowed"],
    ["encrypts an execution", "kms:GenerateDataKey", KEY, execution(MACHINE), "allowed"],
    ["reads an execution", "kms:Decrypt", KEY, execution(MACHINE), "allowed"],
    ["reads one of another state machine", "kms:Decrypt", KEY, execution(`${MACHINE}-2`), "not allowed"],
    [
      "reads a table's data",
      "kms:Decrypt",
      KEY,
      { "kms:EncryptionContext:aws:dynamodb:tableName": "t" },
      "not allowed",
    ],
    ["reads without a context", "kms:Decrypt", KEY, {}, "not allowed"],
    ["encrypts an execution with another key", "kms:GenerateDataKey", `${KEY}2`, execution(MACHINE), "not allowed"],
    ["encrypts what it logs", "kms:GenerateDataKey", KEY, log(ACCOUNT), "allowed"],
    ["reads logs", "kms:Decrypt", KEY, log(ACCOUNT), "not allowed"],
    ["encrypts a log of another account", "kms:GenerateDataKey", KEY, log(OTHER), "not allowed"],
    ["deletes the key", "kms:ScheduleKeyDeletion", KEY, execution(MACHINE), "not allowed"],
  ])("%s: %s on %s with %j -> %s", (_, action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: { arn: ROLE }, action, resource, context })).toBe(expected);
  });

  test("is on every resource only where an action takes none", () => {
    expect(wideStatements(statements)).toEqual([]);
  });
});

describe("stateMachineLogDelivery", () => {
  const statements = [stateMachineLogDelivery({ accountId: ACCOUNT, region: "eu-west-1" })];
  const delivery: Asking = { service: "delivery.logs.amazonaws.com" };
  const of = (account: string, region = "eu-west-1") => ({
    "kms:EncryptionContext:SourceArn": `arn:aws:logs:${region}:${account}:*`,
  });
  test.each<[string, Asking, string, Record<string, string>, "allowed" | "not allowed"]>([
    ["log delivery of the account reads", delivery, "kms:Decrypt", of(ACCOUNT), "allowed"],
    ["for another account", delivery, "kms:Decrypt", of(OTHER), "not allowed"],
    ["for another region", delivery, "kms:Decrypt", of(ACCOUNT, "us-east-1"), "not allowed"],
    ["something else than logs", delivery, "kms:Decrypt", { "kms:EncryptionContext:aws:s3:arn": "b" }, "not allowed"],
    ["without a context", delivery, "kms:Decrypt", {}, "not allowed"],
    ["encrypts", delivery, "kms:Encrypt", of(ACCOUNT), "not allowed"],
    ["grants", delivery, "kms:CreateGrant", of(ACCOUNT), "not allowed"],
    ["another service", { service: "logs.amazonaws.com" }, "kms:Decrypt", of(ACCOUNT), "not allowed"],
    ["a role", { arn: ROLE }, "kms:Decrypt", of(ACCOUNT), "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: KEY, context })).toBe(expected);
  });
});
