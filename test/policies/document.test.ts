import { CONDITION_OPERATORS, operatorParts } from "../../policies/condition";
import { policyDocument, type Statement } from "../../policies/document";
import { isEverybody, listOf } from "../../policies/elements";
import { accounts, organization, role, services } from "../../policies/principals";

const READ: Statement = { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

describe("policyDocument", () => {
  test("writes the same text for the same statements, whatever the order of their elements", () => {
    const text = policyDocument([{ Resource: "*", Effect: "Allow", Action: "s3:GetObject", Sid: "Read" }]);
    expect(text).toBe(
      '{"Statement":[{"Action":"s3:GetObject","Effect":"Allow","Resource":"*","Sid":"Read"}],"Version":"2012-10-17"}',
    );
    expect(policyDocument([READ])).toBe(text);
  });

  test.each<[string, object, string]>([
    ["a hyphen in the Sid", { Sid: "read-only" }, "policy statement 'read-only': a Sid has letters and digits only"],
    ["no Sid", { Sid: "" }, "policy statement '': a Sid has letters and digits only"],
    [
      "both Action and NotAction",
      { NotAction: "s3:*" },
      "policy statement 'Read': it needs either Action or NotAction",
    ],
    ["no action", { Action: undefined }, "policy statement 'Read': it needs either Action or NotAction"],
    ["both resources", { NotResource: "a" }, "policy statement 'Read': it has both Resource and NotResource"],
    ["an empty list of actions", { Action: [] }, "policy statement 'Read': Action is empty"],
    ["an empty action", { Action: ["s3:*", ""] }, "policy statement 'Read': Action is empty"],
    ["an empty list of resources", { Resource: [] }, "policy statement 'Read': Resource is empty"],
    ["no principal in Principal", { Principal: {} }, "policy statement 'Read': Principal is empty"],
    ["an empty list of principals", { Principal: { AWS: [] } }, "policy statement 'Read': Principal.AWS is empty"],
    [
      "an operator of no kind",
      { Condition: { StringsEqual: { "aws:PrincipalOrgID": "o-1" } } },
      "policy statement 'Read': AWS knows no condition operator 'StringsEqual'",
    ],
    [
      "a condition without values",
      { Condition: { StringEquals: { "aws:PrincipalOrgID": [] } } },
      "policy statement 'Read': the condition StringEquals of aws:PrincipalOrgID has no value",
    ],
  ])("refuses %s", (_, difference, message) => {
    expect(() => policyDocument([{ ...READ, ...difference }])).toThrow(message);
  });

  test("refuses two statements with one Sid, and none at all", () => {
    expect(() => policyDocument([READ, READ])).toThrow("policy statement 'Read': another statement has this Sid");
    expect(() => policyDocument([])).toThrow("a policy document needs at least one statement");
  });

  test("does not compile with a misspelt operator, or with Action beside NotAction", () => {
    // @ts-expect-error AWS knows no such operator.
    const misspelt: Statement = { ...READ, Condition: { StringEqual: { "aws:PrincipalOrgID": "o-1" } } };
    // @ts-expect-error One of them has to go.
    const both: Statement = { Sid: "Both", Effect: "Deny", Action: "a:b", NotAction: "a:c", Resource: "*" };
    expect(() => policyDocument([misspelt])).toThrow("StringEqual");
    expect(() => policyDocument([both])).toThrow("either Action or NotAction");
  });
});

describe("operatorParts", () => {
  test.each(CONDITION_OPERATORS)("knows %s with every prefix and suffix", (comparison) => {
    expect(operatorParts(comparison)).toEqual({ set: undefined, comparison, ifExists: false });
    expect(operatorParts(`${comparison}IfExists`)).toEqual({ set: undefined, comparison, ifExists: true });
    expect(operatorParts(`ForAnyValue:${comparison}IfExists`)).toEqual({
      set: "ForAnyValue",
      comparison,
      ifExists: true,
    });
    expect(operatorParts(`ForAllValues:${comparison}`)).toEqual({ set: "ForAllValues", comparison, ifExists: false });
  });

  test.each(["NullIfExists", "ForAnyValue:Null", "stringEquals", "IfExists", "ForSomeValues:Bool", ""])(
    "knows no %p",
    (name) => {
      expect(operatorParts(name)).toBeUndefined();
    },
  );

  test("knows Null, which takes neither", () => {
    expect(operatorParts("Null")).toEqual({ set: undefined, comparison: "Null", ifExists: false });
  });
});

describe("principals", () => {
  test("are written as AWS echoes them", () => {
    expect(services("events.amazonaws.com")).toEqual({ Service: "events.amazonaws.com" });
    expect(services("a.amazonaws.com", "b.amazonaws.com")).toEqual({ Service: ["a.amazonaws.com", "b.amazonaws.com"] });
    expect(accounts("aws-cn", "222222222222")).toEqual({ AWS: "arn:aws-cn:iam::222222222222:root" });
    expect(accounts("aws", "222222222222", "333333333333")).toEqual({
      AWS: ["arn:aws:iam::222222222222:root", "arn:aws:iam::333333333333:root"],
    });
    expect(role("aws", "222222222222", "lz/plan")).toEqual({ AWS: "arn:aws:iam::222222222222:role/lz/plan" });
  });

  test("an organization is everybody with a condition", () => {
    expect(organization("o-1")).toEqual({
      Principal: "*",
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
    });
  });

  test("everybody has two spellings", () => {
    expect(isEverybody("*")).toBe(true);
    expect(isEverybody({ AWS: ["222222222222", "*"] })).toBe(true);
    expect(isEverybody({ Service: "*" })).toBe(false);
    expect(isEverybody(undefined)).toBe(false);
  });
});

test("listOf makes a list of what may be one", () => {
  expect(listOf("a")).toEqual(["a"]);
  expect(listOf(["a", "b"])).toEqual(["a", "b"]);
  expect(listOf(undefined)).toEqual([]);
});
