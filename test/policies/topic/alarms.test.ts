import { alarmTopicEncryption } from "../../../policies/key/alarm-topic";
import { alarmPublication } from "../../../policies/topic/alarms";
import { decide, type Request } from "../../support/policy-decision";

const source = { accountId: "111111111111", region: "eu-west-1", alarmNamePrefix: "example-security-" };
const topic = "arn:aws:sns:eu-west-1:111111111111:example-cis-alarms";
const alarm = (name: string, account = "111111111111", region = "eu-west-1") => ({
  "aws:SourceAccount": account,
  "aws:SourceArn": `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
});
const cloudWatch = { service: "cloudwatch.amazonaws.com" };

const REQUESTERS: readonly [who: string, request: Pick<Request, "principal" | "context">, allowed: boolean][] = [
  ["one of our alarms", { principal: cloudWatch, context: alarm("example-security-cis-root-use") }, true],
  ["another alarm of the account", { principal: cloudWatch, context: alarm("cpu") }, false],
  [
    "another region's alarm",
    { principal: cloudWatch, context: alarm("example-security-cis-root-use", undefined, "us-east-1") },
    false,
  ],
  [
    "another account's alarm of that name",
    { principal: cloudWatch, context: alarm("example-security-cis-root-use", "666666666666") },
    false,
  ],
  ["CloudWatch without a source", { principal: cloudWatch }, false],
  [
    "another service",
    { principal: { service: "events.amazonaws.com" }, context: alarm("example-security-cis-root-use") },
    false,
  ],
  [
    "somebody else",
    { principal: { arn: "arn:aws:iam::666666666666:role/x" }, context: alarm("example-security-cis-root-use") },
    false,
  ],
];

describe.each(REQUESTERS)("%s", (_, request, allowed) => {
  const expected = allowed ? "allowed" : "not allowed";

  test(`is ${expected} to publish`, () => {
    const statements = [alarmPublication(topic, source)];
    expect(decide(statements, { ...request, action: "sns:Publish", resource: topic })).toBe(expected);
    expect(decide(statements, { ...request, action: "sns:Subscribe", resource: topic })).toBe("not allowed");
    expect(decide(statements, { ...request, action: "sns:Publish", resource: `${topic}-2` })).toBe("not allowed");
  });

  test.each(["kms:GenerateDataKey", "kms:Decrypt"])(`is ${expected} to use the key: %s`, (action) => {
    const key = "arn:aws:kms:eu-west-1:111111111111:key/1";
    expect(decide([alarmTopicEncryption(source)], { ...request, action, resource: key })).toBe(expected);
  });
});
