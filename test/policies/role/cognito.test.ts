import { assumedByCognito, sendTextMessages } from "../../../policies/role/cognito";
import { decide } from "../../support/policy-decision";

const ROLE = "arn:aws:iam::444444444444:role/rfp-sms";
const POOL = "arn:aws:cognito-idp:eu-west-1:444444444444:userpool/eu-west-1_abcdefghi";

describe("assumedByCognito", () => {
  const statements = [
    {
      ...assumedByCognito({ accountId: "444444444444", region: "eu-west-1", externalId: "rfp-sms" }),
      Resource: "*",
    },
  ];
  const cognito = { service: "cognito-idp.amazonaws.com" };
  const good = { "aws:SourceAccount": "444444444444", "aws:SourceArn": POOL, "sts:ExternalId": "rfp-sms" };
  test.each([
    ["Cognito for a pool", cognito, "sts:AssumeRole", good, "allowed"],
    ["another external id", cognito, "sts:AssumeRole", { ...good, "sts:ExternalId": "other" }, "not allowed"],
    [
      "another account's pool",
      cognito,
      "sts:AssumeRole",
      { ...good, "aws:SourceAccount": "999999999999" },
      "not allowed",
    ],
    [
      "another region's pool",
      cognito,
      "sts:AssumeRole",
      { ...good, "aws:SourceArn": POOL.replaceAll("eu-west-1", "us-east-1") },
      "not allowed",
    ],
    [
      "no pool at all",
      cognito,
      "sts:AssumeRole",
      {
        "aws:SourceAccount": "444444444444",
        "sts:ExternalId": "rfp-sms",
        "aws:SourceArn": "arn:aws:sns:eu-west-1:444444444444:topic",
      },
      "not allowed",
    ],
    ["tagging the session", cognito, "sts:TagSession", good, "not allowed"],
    ["identity pools", { service: "cognito-identity.amazonaws.com" }, "sts:AssumeRole", good, "not allowed"],
    ["Lambda", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", good, "not allowed"],
    ["an administrator", { arn: "arn:aws:iam::444444444444:role/admin" }, "sts:AssumeRole", good, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource: ROLE, context })).toBe(expected);
  });
});

describe("sendTextMessages", () => {
  const statements = sendTextMessages("eu-west-1").map((statement) => ({ ...statement, Principal: "*" as const }));
  const principal = { arn: ROLE };
  test.each([
    ["a telephone", "sns:Publish", "+431234567", "allowed"],
    ["a topic", "sns:Publish", "arn:aws:sns:eu-west-1:444444444444:security-findings", "denied"],
    ["a topic of another region", "sns:Publish", "arn:aws:sns:us-east-1:444444444444:findings", "denied"],
    ["a topic of another account", "sns:Publish", "arn:aws:sns:eu-west-1:999999999999:findings", "denied"],
    ["an application on a telephone", "sns:Publish", "arn:aws:sns:eu-west-1:444444444444:endpoint/GCM/app/1", "denied"],
    ["the limit", "sns:SetSMSAttributes", "*", "not allowed"],
    ["subscribing", "sns:Subscribe", "arn:aws:sns:eu-west-1:444444444444:findings", "not allowed"],
    ["another service", "ses:SendEmail", "*", "not allowed"],
  ])("%s: %s on %s -> %s", (_, action, resource, expected) => {
    expect(decide(statements, { principal, action, resource })).toBe(expected);
  });
});
