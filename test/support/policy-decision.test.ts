import type { Statement } from "../../policies/document";
import { type ControlledRequest, decide, decideControls, decideIdentity, type Request } from "./policy-decision";

const MEMBER = "arn:aws:iam::222222222222:role/developer";
const DENY: Statement = { Sid: "Deny", Effect: "Deny", Action: "s3:Delete*", Resource: "*" };
const ALLOW: Statement = { Sid: "Allow", Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::logs/*" };
const asked: Request = { principal: { arn: MEMBER }, action: "s3:GetObject", resource: "arn:aws:s3:::logs/a" };

describe("decideIdentity", () => {
  test.each<[string, Statement[], Partial<Request>, string]>([
    ["an Allow allows", [ALLOW], {}, "allowed"],
    ["what nothing allows", [ALLOW], { action: "sqs:SendMessage" }, "not allowed"],
    ["a Deny wins", [ALLOW, DENY], { action: "s3:DeleteObject" }, "denied"],
    ["actions compare without case", [ALLOW], { action: "S3:getobject" }, "allowed"],
    ["resources compare with case", [ALLOW], { resource: "arn:aws:s3:::LOGS/a" }, "not allowed"],
    [
      "NotAction is the rest",
      [{ ...ALLOW, Action: undefined, NotAction: "s3:Put*" }],
      { action: "sqs:SendMessage" },
      "allowed",
    ],
    [
      "NotAction leaves out its own",
      [{ ...ALLOW, Action: undefined, NotAction: "s3:put*" }],
      { action: "s3:PutObject" },
      "not allowed",
    ],
    [
      "NotResource is the rest",
      [{ ...DENY, Resource: undefined, NotResource: "arn:aws:s3:::mine/*" }],
      { action: "s3:DeleteObject" },
      "denied",
    ],
    [
      "NotResource leaves out its own",
      [{ ...DENY, Resource: undefined, NotResource: "arn:aws:s3:::logs/*" }],
      { action: "s3:DeleteObject" },
      "not allowed",
    ],
    [
      "a policy variable in a resource",
      [{ ...ALLOW, Resource: "arn:aws:s3:::logs/${aws:PrincipalAccount}/*" }],
      { resource: "arn:aws:s3:::logs/222222222222/a" },
      "allowed",
    ],
    [
      "tags of the principal",
      [{ ...ALLOW, Condition: { StringEquals: { "aws:PrincipalTag/team": "a" } } }],
      { principal: { arn: MEMBER, tags: { team: "a" } } },
      "allowed",
    ],
  ])("%s", (_, statements, difference, expected) => {
    expect(decideIdentity(statements, { ...asked, ...difference })).toBe(expected);
  });

  test("refuses statements that AWS refuses, and sessions", () => {
    expect(() => decideIdentity([{ ...ALLOW, NotAction: "a:b" } as never], asked)).toThrow("needs Action or NotAction");
    expect(() => decideIdentity([{ ...ALLOW, Resource: undefined }], asked)).toThrow("needs Resource or NotResource");
    const principal = { arn: "arn:aws:sts::222222222222:assumed-role/developer/session" };
    expect(() => decideIdentity([ALLOW], { ...asked, principal })).toThrow("give the role's ARN");
  });
});

describe("decide", () => {
  const to = (Principal: Statement["Principal"]): Statement[] => [{ ...ALLOW, Principal }];

  test.each<[string, Statement["Principal"], Request["principal"], string]>([
    ["everybody", "*", { anonymous: true }, "allowed"],
    ["everybody, the long way", { AWS: "*" }, { anonymous: true }, "allowed"],
    ["a role", { AWS: MEMBER }, { arn: MEMBER }, "allowed"],
    ["another role", { AWS: `${MEMBER}2` }, { arn: MEMBER }, "not allowed"],
    ["its account", { AWS: "arn:aws:iam::222222222222:root" }, { arn: MEMBER }, "allowed"],
    ["its account's id", { AWS: "222222222222" }, { arn: MEMBER }, "allowed"],
    ["another account", { AWS: "arn:aws:iam::333333333333:root" }, { arn: MEMBER }, "not allowed"],
    ["an account, to nobody known", { AWS: "222222222222" }, { anonymous: true }, "not allowed"],
    ["a service", { Service: "sns.amazonaws.com" }, { service: "sns.amazonaws.com" }, "allowed"],
    ["another service", { Service: "sns.amazonaws.com" }, { service: "sqs.amazonaws.com" }, "not allowed"],
    ["an identity provider", { Federated: "arn:p" }, { federated: "arn:p" }, "allowed"],
    ["another identity provider", { Federated: "arn:p" }, { federated: "arn:q" }, "not allowed"],
  ])("%s", (_, principal, asking, expected) => {
    expect(decide(to(principal), { ...asked, principal: asking })).toBe(expected);
  });

  test("refuses a statement without a principal", () => {
    expect(() => decide([ALLOW], asked)).toThrow("Allow: a resource policy needs a principal");
  });
});

describe("decideControls", () => {
  const control: Statement = { Sid: "Scp", Effect: "Deny", Action: "s3:*", Resource: "*" };
  const resourceControl: Statement = { ...control, Sid: "Rcp", Principal: "*" };
  const request: ControlledRequest = { ...asked, resourceAccount: "222222222222", managementAccountId: "111111111111" };
  const linked = { arn: "arn:aws:iam::222222222222:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX" };
  const manager = { arn: "arn:aws:iam::111111111111:role/admin" };

  test.each<[string, Partial<ControlledRequest>, scp: string, rcp: string]>([
    ["a role of a member", {}, "denied", "denied"],
    ["an action that the policy does not name", { action: "sqs:SendMessage" }, "not denied", "not denied"],
    ["a service", { principal: { service: "sns.amazonaws.com" } }, "not denied", "denied"],
    ["nobody known", { principal: { anonymous: true } }, "not denied", "denied"],
    ["a service-linked role", { principal: linked }, "not denied", "not denied"],
    ["the management account, at a member's", { principal: manager }, "not denied", "denied"],
    ["a member, at the management account's", { resourceAccount: "111111111111" }, "denied", "not denied"],
    ["the root user of a member", { principal: { arn: "arn:aws:iam::222222222222:root" } }, "denied", "denied"],
  ])("%s", (_, difference, scp, rcp) => {
    expect(decideControls([control], { ...request, ...difference })).toBe(scp);
    expect(decideControls([resourceControl], { ...request, ...difference })).toBe(rcp);
  });

  test("an Allow says nothing", () => {
    expect(decideControls([{ ...control, Effect: "Allow" }], request)).toBe("not denied");
  });

  test("knows the session of a central root, and the organizations of both sides", () => {
    const perimeter: Statement = {
      ...resourceControl,
      Condition: {
        StringNotEqualsIfExists: { "aws:PrincipalOrgID": "${aws:ResourceOrgID}" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    };
    const at = (principal: Request["principal"]): string =>
      decideControls([perimeter], { ...request, principal, resourceOrganizationId: "o-own" });
    expect(at({ arn: MEMBER, organizationId: "o-own" })).toBe("not denied");
    expect(at({ arn: MEMBER, organizationId: "o-other" })).toBe("denied");
    expect(at({ anonymous: true })).toBe("denied");
    expect(at({ service: "sns.amazonaws.com" })).toBe("not denied");

    const root: Statement = { ...control, Condition: { Null: { "aws:AssumedRoot": "true" } } };
    const arn = "arn:aws:iam::222222222222:root";
    expect(decideControls([root], { ...request, principal: { arn } })).toBe("denied");
    expect(decideControls([root], { ...request, principal: { arn, assumedRoot: true } })).toBe("not denied");
  });
});
