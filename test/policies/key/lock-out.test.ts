import type { Condition, Principal, Statement } from "../../../policies/document";
import { accountAdministration } from "../../../policies/key/account";
import { keyAdministrators, keyPolicyAdministrators } from "../../../policies/key/administrators";
import { lockOut } from "../../../policies/key/lock-out";

const ACCOUNT = "111111111111";
const OTHER = "222222222222";
const role = (name: string, account = ACCOUNT): string => `arn:aws:iam::${account}:role/${name}`;
const root = accountAdministration(ACCOUNT, "eu-west-1");
const deploy = keyPolicyAdministrators([role("deploy")]);

function statement(Effect: "Allow" | "Deny", Principal: Principal, Action: string, Condition?: Condition): Statement {
  return { Sid: `${Effect}It`, Effect, Principal, Action, Resource: "*", ...(Condition && { Condition }) };
}
const denyAll = (Condition?: Condition): Statement => statement("Deny", "*", "kms:*", Condition);
const sparing = (...arns: string[]): Condition => ({ ArnNotLike: { "aws:PrincipalArn": arns } });

const NOBODY = `nobody of account ${ACCOUNT} may change the key policy`;
const DENIED = "nobody may change the key policy any more: statement 'DenyIt' denies it";

test.each<[string, readonly Statement[]]>([
  ["the account is in charge", [root]],
  ["the account by its id", [statement("Allow", { AWS: ACCOUNT }, "kms:*")]],
  ["a role may write the policy", [deploy]],
  ["a pattern of actions holds it", [statement("Allow", { AWS: role("deploy") }, "kms:Put*")]],
  [
    "everybody of the account, by a condition",
    [statement("Allow", { AWS: "*" }, "kms:*", { StringEquals: { "kms:CallerAccount": ACCOUNT } })],
  ],
  ["a role that only Terraform knows", [statement("Allow", { AWS: "${aws_iam_role.deploy.arn}" }, "kms:*")]],
  ["a Deny of something else", [root, statement("Deny", "*", "kms:ScheduleKeyDeletion")]],
  ["a Deny of plain HTTP", [root, denyAll({ Bool: { "aws:SecureTransport": "false" } })]],
  ["a Deny that spares the role", [deploy, denyAll(sparing(role("deploy")))]],
  ["a Deny that spares it by a pattern", [deploy, denyAll(sparing("arn:aws:iam::*:role/dep*"))]],
  ["a Deny that spares one role of the account", [root, denyAll(sparing(role("break-glass")))]],
  ["a Deny for another role", [deploy, statement("Deny", { AWS: role("other") }, "kms:*")]],
  ["a Deny for another account", [root, statement("Deny", { AWS: `arn:aws:iam::${OTHER}:root` }, "kms:*")]],
  ["a Deny that spares what only Terraform knows", [deploy, denyAll(sparing("${aws_iam_role.deploy.arn}"))]],
  [
    "two writers, of whom one is denied",
    [
      keyPolicyAdministrators([role("deploy"), role("security")]),
      statement("Deny", { AWS: role("deploy") }, "kms:PutKeyPolicy"),
    ],
  ],
])("somebody can change the policy: %s", (_, statements) => {
  expect(lockOut(statements, ACCOUNT)).toBeUndefined();
});

test.each<[string, readonly Statement[], string]>([
  ["no statement", [], NOBODY],
  ["administrators without the policy", [keyAdministrators([role("admin")])], NOBODY],
  ["users alone", [statement("Allow", { AWS: role("app") }, "kms:Decrypt")], NOBODY],
  ["another account", [statement("Allow", { AWS: `arn:aws:iam::${OTHER}:root` }, "kms:*")], NOBODY],
  ["a role of another account", [statement("Allow", { AWS: role("deploy", OTHER) }, "kms:*")], NOBODY],
  ["a service", [statement("Allow", { Service: "backup.amazonaws.com" }, "kms:*")], NOBODY],
  [
    "by way of a service alone",
    [
      statement("Allow", { AWS: role("app") }, "kms:*", {
        StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
      }),
    ],
    NOBODY,
  ],
  [
    "with an encryption context",
    [statement("Allow", { AWS: role("app") }, "kms:*", { StringEquals: { "kms:EncryptionContext:a": "b" } })],
    NOBODY,
  ],
  [
    "all but the policy",
    [{ Sid: "AllBut", Effect: "Allow", Principal: { AWS: role("app") }, NotAction: "kms:Put*", Resource: "*" }],
    NOBODY,
  ],
  ["everybody is denied", [root, denyAll()], DENIED],
  ["the account is denied", [root, statement("Deny", { AWS: `arn:aws:iam::${ACCOUNT}:root` }, "kms:Put*")], DENIED],
  ["the only role is denied", [deploy, statement("Deny", { AWS: role("deploy") }, "kms:PutKeyPolicy")], DENIED],
  ["a Deny that spares another role", [deploy, denyAll(sparing(role("other")))], DENIED],
  ["a Deny that spares a role of another account", [root, denyAll(sparing(role("admin", OTHER)))], DENIED],
  [
    "a Deny of all but reading",
    [root, { Sid: "DenyIt", Effect: "Deny", Principal: "*", NotAction: "kms:Describe*", Resource: "*" }],
    DENIED,
  ],
])("nobody can: %s", (_, statements, message) => {
  expect(lockOut(statements, ACCOUNT)).toContain(message);
});

describe("a Deny of all but some principals", () => {
  const denyBut = (...AWS: string[]): Statement =>
    ({ Sid: "DenyIt", Effect: "Deny", NotPrincipal: { AWS }, Action: "kms:*", Resource: "*" }) as unknown as Statement;

  test.each([
    ["the role that writes the policy", [deploy, denyBut(role("deploy"))], undefined],
    ["somebody of the account", [root, denyBut(role("break-glass"))], undefined],
    ["another role", [deploy, denyBut(role("other"))], DENIED],
    ["another account", [root, denyBut(role("deploy", OTHER))], DENIED],
  ] as const)("that are %s", (_, statements, expected) => {
    expect(lockOut(statements, ACCOUNT)).toBe(expected);
  });
});

describe("where the account is not known", () => {
  test("any account is one", () => {
    expect(lockOut([root], undefined)).toBeUndefined();
  });

  test("nobody is nobody", () => {
    expect(lockOut([keyAdministrators([role("admin")])], undefined)).toContain("nobody of its account may change");
  });
});
