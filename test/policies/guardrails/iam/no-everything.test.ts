import { iamNoEverything } from "../../../../policies/guardrails/iam/no-everything";
import { policy, verdicts } from "../verdicts";

describe("LZ-IAM-01: no policy allows everything, or everybody without a condition", () => {
  const identity = (...statements: readonly object[]) =>
    verdicts(iamNoEverything, { aws_iam_policy: { p: { policy: policy(...statements) } } })["aws_iam_policy.p"];
  const resource = (...statements: readonly object[]) =>
    verdicts(iamNoEverything, { aws_sns_topic_policy: { p: { policy: policy(...statements) } } })[
      "aws_sns_topic_policy.p"
    ];

  test.each<[string, object]>([
    ["names actions", { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
    ["names resources", { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::data" }],
    ["denies", { Effect: "Deny", Action: "*", Resource: "*" }],
  ])("compliant: a statement that %s", (_, statement) => {
    expect(identity(statement)).toBe("pass: none of 1 statements does");
  });

  test.each<[string, object]>([
    ["as a string", { Sid: "All", Effect: "Allow", Action: "*", Resource: "*" }],
    ["as a list", { Sid: "All", Effect: "Allow", Action: ["s3:GetObject", "*"], Resource: ["*"] }],
    ["with a colon", { Sid: "All", Effect: "Allow", Action: "*:*", Resource: "*" }],
    ["by what it leaves out", { Sid: "All", Effect: "Allow", NotAction: "iam:*", Resource: "*" }],
    ["under a condition", { Sid: "All", Effect: "Allow", Action: "*", Resource: "*", Condition: { Bool: {} } }],
  ])("not compliant: everything on everything, %s", (_, statement) => {
    expect(identity(statement)).toBe("fail: statement All allows every action on every resource");
  });

  test("tells each statement, by its number if it has no Sid", () => {
    const all = { Effect: "Allow", Action: "*", Resource: "*" };
    expect(identity({ Sid: "All", ...all }, { ...all, Effect: "Deny" }, all)).toBe(
      "fail: statement All allows every action on every resource; statement 3 allows every action on every resource",
    );
  });

  const PUBLISH = { Sid: "Publish", Effect: "Allow", Action: "sns:Publish", Resource: "*" };
  test.each<[string, object]>([
    [
      "everybody of an organization",
      { ...PUBLISH, Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } },
    ],
    ["a service", { ...PUBLISH, Principal: { Service: "events.amazonaws.com" } }],
    ["an account", { ...PUBLISH, Principal: { AWS: "111111111111" } }],
    ["nobody", { ...PUBLISH, Effect: "Deny", Principal: "*" }],
  ])("compliant: a resource policy for %s", (_, statement) => {
    expect(resource(statement)).toBe("pass: none of 1 statements does");
  });

  test.each<[string, object]>([
    ["as a string", { ...PUBLISH, Principal: "*" }],
    ["as an account", { ...PUBLISH, Principal: { AWS: ["111111111111", "*"] } }],
    ["with an empty condition", { ...PUBLISH, Principal: "*", Condition: {} }],
  ])("not compliant: a resource policy for everybody, %s", (_, statement) => {
    expect(resource(statement)).toBe("fail: statement Publish allows everybody");
  });

  test("not compliant: a resource policy for everybody but a few", () => {
    expect(resource({ ...PUBLISH, NotPrincipal: { AWS: "111111111111" } })).toBe(
      "fail: statement Publish allows everybody but a few",
    );
  });

  test("reads inline policies of roles, one or several", () => {
    const all = { name: "all", policy: policy({ Sid: "All", Effect: "Allow", Action: "*", Resource: "*" }) };
    const results = verdicts(iamNoEverything, {
      aws_iam_role: { one: { inline_policy: all }, several: { inline_policy: [all] }, none: { inline_policy: [{}] } },
    });
    const fault = "fail: statement All allows every action on every resource";
    expect(results).toEqual({ "aws_iam_role.one": fault, "aws_iam_role.several": fault });
  });

  test("unknown: only Terraform knows the policy", () => {
    const results = verdicts(iamNoEverything, {
      aws_iam_policy: { p: { policy: "${data.aws_iam_policy_document.p.json}" } },
    });
    expect(results).toEqual({ "aws_iam_policy.p": "unknown: only Terraform knows the policy" });
  });

  test("leaves organization policies alone", () => {
    const scp = { policy: policy({ Effect: "Allow", Action: "*", Resource: "*" }) };
    expect(verdicts(iamNoEverything, { aws_organizations_policy: { full: scp } })).toEqual({});
  });
});
