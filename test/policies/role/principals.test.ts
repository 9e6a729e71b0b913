import { assumedByPrincipals } from "../../../policies/role/principals";
import { ASSUMED_BY_API_GATEWAY, writeApiGatewayLogs } from "../../../policies/role/api-gateway";
import { decide, decideIdentity, type Decision, type Request } from "../../support/policy-decision";

const management = "111111111111";
const user = (name: string, account = management): Request["principal"] => ({
  arn: `arn:aws:iam::${account}:user/${name}`,
});
const role = (name: string, account = management): Request["principal"] => ({
  arn: `arn:aws:iam::${account}:role/${name}`,
});
const withMfa = { "aws:MultiFactorAuthPresent": "true" };
const resource = "arn:aws:iam::444444444444:role/acme";

type Case = readonly [name: string, principal: Request["principal"], context: Request["context"], expected: Decision];

describe("break-glass: named users with a second factor", () => {
  const statement = assumedByPrincipals({
    accountId: management,
    partition: "aws",
    names: ["user/break-glass/first", "user/second"],
    multiFactor: true,
  });
  test.each<Case>([
    ["a named user with a second factor", user("break-glass/first"), withMfa, "allowed"],
    ["another named user", user("second"), withMfa, "allowed"],
    ["a named user without one", user("second"), { "aws:MultiFactorAuthPresent": "false" }, "not allowed"],
    ["access keys, which say nothing of it", user("second"), {}, "not allowed"],
    ["another user", user("third"), withMfa, "not allowed"],
    ["a user whose name begins the same", user("second-to-none"), withMfa, "not allowed"],
    ["the same name below another path", user("other/second"), withMfa, "not allowed"],
    ["a role called the same", role("second"), withMfa, "not allowed"],
    ["the same name in another account", user("second", "444444444444"), withMfa, "not allowed"],
    ["a service", { service: "ec2.amazonaws.com" }, withMfa, "not allowed"],
  ])("%s", (_name, principal, context, expected) => {
    expect(decide([{ ...statement, Resource: "*" }], { principal, action: "sts:AssumeRole", resource, context })).toBe(
      expected,
    );
  });

  test("only takes the role: no tags, no web identity", () => {
    for (const action of ["sts:TagSession", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithSAML"]) {
      expect(
        decide([{ ...statement, Resource: "*" }], { principal: user("second"), action, resource, context: withMfa }),
      ).toBe("not allowed");
    }
  });
});

describe("plans: roles and permission sets", () => {
  const statement = assumedByPrincipals({
    accountId: management,
    partition: "aws",
    names: ["role/ci/plan", "permissionSet/Engineer"],
    multiFactor: false,
  });
  const reserved = "aws-reserved/sso.amazonaws.com";
  test.each<Case>([
    ["the pipeline", role("ci/plan"), {}, "allowed"],
    ["the permission set in us-east-1", role(`${reserved}/AWSReservedSSO_Engineer_0123456789abcdef`), {}, "allowed"],
    [
      "the permission set in another region",
      role(`${reserved}/eu-west-1/AWSReservedSSO_Engineer_0123456789abcdef`),
      {},
      "allowed",
    ],
    ["another permission set", role(`${reserved}/AWSReservedSSO_Reader_0123456789abcdef`), {}, "not allowed"],
    ["one with a longer name", role(`${reserved}/AWSReservedSSO_EngineerPlus_0123456789abcdef`), {}, "not allowed"],
    ["a role that somebody calls so", role("AWSReservedSSO_Engineer_0123456789abcdef"), {}, "not allowed"],
    ["a role without the path", role("plan"), {}, "not allowed"],
    ["a user", user("ci/plan"), {}, "not allowed"],
    ["the pipeline of another account", role("ci/plan", "444444444444"), {}, "not allowed"],
  ])("%s", (_name, principal, context, expected) => {
    expect(decide([{ ...statement, Resource: "*" }], { principal, action: "sts:AssumeRole", resource, context })).toBe(
      expected,
    );
  });
});

test("with nobody named, the account itself decides", () => {
  const statement = assumedByPrincipals({ accountId: management, partition: "aws-cn", names: [], multiFactor: false });
  expect(statement).toEqual({
    Sid: "TrustedPrincipals",
    Effect: "Allow",
    Principal: { AWS: `arn:aws-cn:iam::${management}:root` },
    Action: "sts:AssumeRole",
  });
});

describe("API Gateway's role", () => {
  const asking = (principal: Request["principal"], action = "sts:AssumeRole") =>
    decide([{ ...ASSUMED_BY_API_GATEWAY, Resource: "*" }], { principal, action, resource });
  test.each<readonly [Request["principal"], string, Decision]>([
    [{ service: "apigateway.amazonaws.com" }, "sts:AssumeRole", "allowed"],
    [{ service: "apigateway.amazonaws.com" }, "sts:TagSession", "not allowed"],
    [{ service: "lambda.amazonaws.com" }, "sts:AssumeRole", "not allowed"],
    [user("second"), "sts:AssumeRole", "not allowed"],
    [role("admin", "444444444444"), "sts:AssumeRole", "not allowed"],
  ])("%j %s -> %s", (principal, action, expected) => expect(asking(principal, action)).toBe(expected));

  const rights = writeApiGatewayLogs("444444444444", "aws");
  const group = (account: string) => `arn:aws:logs:eu-west-1:${account}:log-group:/aws/apigateway/welcome:log-stream:a`;
  test.each<readonly [string, string, Decision]>([
    ["logs:PutLogEvents", group("444444444444"), "allowed"],
    [
      "logs:CreateLogGroup",
      "arn:aws:logs:us-east-1:444444444444:log-group:API-Gateway-Execution-Logs_a/prod",
      "allowed",
    ],
    ["logs:DescribeLogGroups", "arn:aws:logs:us-east-1:444444444444:log-group::log-stream:", "allowed"],
    ["logs:PutLogEvents", group("555555555555"), "not allowed"],
    ["logs:DeleteLogGroup", group("444444444444"), "not allowed"],
    ["logs:PutRetentionPolicy", group("444444444444"), "not allowed"],
    ["logs:PutResourcePolicy", group("444444444444"), "not allowed"],
    ["s3:PutObject", "arn:aws:s3:::bucket/key", "not allowed"],
  ])("may %s on %s: %s", (action, of, expected) => {
    expect(decideIdentity(rights, { principal: role("x", "444444444444"), action, resource: of })).toBe(expected);
  });
});
