import {
  assumedByLambda,
  manageInterfaces,
  readEnvironment,
  sendDeadLetters,
  sendTraces,
  writeLogs,
} from "../../../policies/role/lambda";
import { decide, decideIdentity } from "../../support/policy-decision";

const ACCOUNT = "444444444444";
const ROLE = `arn:aws:iam::${ACCOUNT}:role/reader`;
const FUNCTION = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:reader`;
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const QUEUE = `arn:aws:sqs:eu-west-1:${ACCOUNT}:failed`;
const STREAM = `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/lambda/reader:log-stream:1`;
const INTERFACE = `arn:aws:ec2:eu-west-1:${ACCOUNT}:network-interface/eni-1`;

describe("assumedByLambda", () => {
  const statements = [{ ...assumedByLambda(), Resource: "*" }];
  test.each([
    [{ service: "lambda.amazonaws.com" }, "sts:AssumeRole", "allowed"],
    [{ service: "lambda.amazonaws.com" }, "sts:TagSession", "not allowed"],
    [{ service: "edgelambda.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    [{ service: "ec2.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    [{ arn: `arn:aws:iam::${ACCOUNT}:role/admin` }, "sts:AssumeRole", "not allowed"],
    [{ anonymous: true as const }, "sts:AssumeRole", "not allowed"],
  ])("%j %s -> %s", (principal, action, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE })).toBe(expected);
  });
});

describe("the role of a function", () => {
  const statements = [
    writeLogs({ accountId: ACCOUNT, region: "eu-west-1", logGroupName: "/aws/lambda/reader" }),
    sendTraces(),
    sendDeadLetters(QUEUE),
    readEnvironment(KEY, FUNCTION),
    ...manageInterfaces(FUNCTION),
  ];
  const ENVIRONMENT = { "kms:EncryptionContext:aws:lambda:FunctionArn": FUNCTION };
  const byItsCode = { "lambda:SourceFunctionArn": FUNCTION };

  test.each<[string, string, Record<string, string>, string]>([
    ["logs:PutLogEvents", STREAM, {}, "allowed"],
    ["logs:CreateLogStream", STREAM, {}, "allowed"],
    ["logs:PutLogEvents", STREAM.replace("reader", "reader-2"), {}, "not allowed"],
    ["logs:CreateLogGroup", STREAM.replace(":log-stream:1", ""), {}, "not allowed"],
    ["logs:DeleteLogStream", STREAM, {}, "not allowed"],
    ["logs:GetLogEvents", STREAM, {}, "not allowed"],
    ["xray:PutTraceSegments", "*", {}, "allowed"],
    ["xray:GetTraceSummaries", "*", {}, "not allowed"],
    ["sqs:SendMessage", QUEUE, {}, "allowed"],
    ["sqs:ReceiveMessage", QUEUE, {}, "not allowed"],
    ["sqs:SendMessage", `${QUEUE}-2`, {}, "not allowed"],
    ["kms:Decrypt", KEY, ENVIRONMENT, "allowed"],
    ["kms:Decrypt", KEY, {}, "not allowed"],
    ["kms:Decrypt", KEY, { "kms:EncryptionContext:aws:lambda:FunctionArn": `${FUNCTION}-2` }, "not allowed"],
    ["kms:Encrypt", KEY, {}, "not allowed"],
    ["ec2:CreateNetworkInterface", INTERFACE, {}, "allowed"],
    ["ec2:CreateNetworkInterface", INTERFACE, byItsCode, "denied"],
    ["ec2:DeleteNetworkInterface", INTERFACE, byItsCode, "denied"],
    ["ec2:AttachNetworkInterface", INTERFACE, {}, "not allowed"],
  ])("%s on %s with %j -> %s", (action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal: { arn: ROLE }, action, resource, context })).toBe(expected);
  });
});
