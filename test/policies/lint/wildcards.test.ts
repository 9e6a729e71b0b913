import type { Statement } from "../../../policies/document";
import { findingText } from "../../../policies/lint/finding";
import { WILDCARD_EXCEPTIONS } from "../../../policies/lint/wildcard-exceptions";
import { wideStatements } from "../../../policies/lint/wildcards";

const READ: Statement = { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" };
const ROOT = "arn:aws:iam::222222222222:root";

function texts(difference: object): string[] {
  return wideStatements([{ ...READ, ...difference }]).map(findingText);
}

describe("wideStatements", () => {
  test.each<[string, object, string]>([
    ["every action", { Action: "*" }, "Statement[0] (Read).Action allows '*'; name the actions"],
    ["every action, the long way", { Action: "*:*" }, "Statement[0] (Read).Action allows '*:*'; name the actions"],
    [
      "a whole service",
      { Action: ["s3:GetObject", "sqs:*"] },
      "Statement[0] (Read).Action allows 'sqs:*'; name the actions",
    ],
    [
      "all but some",
      { Action: undefined, NotAction: "iam:*" },
      "Statement[0] (Read).NotAction allows every action but some; name the actions",
    ],
    [
      "every resource",
      { Action: ["s3:GetObject", "s3:ListAllMyBuckets"], Resource: ["*"] },
      "Statement[0] (Read).Resource is '*', though s3:GetObject takes a resource; name the resources, or put these " +
        "actions into a statement of their own",
    ],
    [
      "every resource, to an action that nobody knows",
      { Action: "nowhere:Do", Resource: "*" },
      "Statement[0] (Read).Resource is '*', though nowhere:Do takes a resource; name the resources, or put these " +
        "actions into a statement of their own",
    ],
    [
      "every resource, to a wildcard with one action that takes resources",
      { Action: "kms:List*", Resource: "*" },
      "Statement[0] (Read).Resource is '*', though kms:List* takes a resource; name the resources, or put these " +
        "actions into a statement of their own",
    ],
    [
      "all resources but some",
      { Resource: undefined, NotResource: "arn:aws:s3:::keys/*" },
      "Statement[0] (Read).NotResource allows every resource but some; name them",
    ],
  ])("finds %s", (_, difference, expected) => {
    expect(texts(difference)).toEqual([expected]);
  });

  test.each<[string, object]>([
    ["what is named", {}],
    ["a Deny of everything", { Effect: "Deny", Action: "*", Resource: "*" }],
    ["actions that take no resource", { Action: ["s3:ListAllMyBuckets", "ec2:DescribeRegions"], Resource: "*" }],
    ["a wildcard whose actions take none", { Action: "xray:PutT*", Resource: "*" }],
    ["the resource of a key policy", { Principal: { AWS: ROOT }, Action: "kms:Decrypt", Resource: "*" }],
    ["all of KMS for the key's account", { Principal: { AWS: ROOT }, Action: "kms:*", Resource: "*" }],
    [
      "a trust policy, which has no resource",
      { Principal: { AWS: ROOT }, Action: "sts:AssumeRole", Resource: undefined },
    ],
  ])("takes %s", (_, difference) => {
    expect(texts(difference)).toEqual([]);
  });

  test.each<[string, object, number]>([
    ["of a service that a reader of settings writes to", { Sid: "ReadSettings", Action: "iam:Put*", Resource: "*" }, 1],
    ["of what another statement reads", { Action: "iam:Get*", Resource: "*" }, 1],
    ["of KMS in an identity policy", { Action: "kms:*", Resource: "*" }, 2],
    ["of KMS for everybody", { Principal: "*", Action: "kms:*", Resource: "*" }, 1],
    ["of KMS for a role", { Principal: { AWS: `${ROOT.slice(0, -4)}role/a` }, Action: "kms:*", Resource: "*" }, 1],
    [
      "of KMS for a service beside the account",
      { Principal: { AWS: ROOT, Service: "a" }, Action: "kms:*", Resource: "*" },
      1,
    ],
    ["of S3 for the account", { Principal: { AWS: ROOT }, Action: "s3:*" }, 1],
  ])("an exception does not cover all %s", (_, difference, findings) => {
    expect(texts(difference)).toHaveLength(findings);
  });

  test("names a statement without Sid by its place, and takes other exceptions", () => {
    const given = [READ, { Effect: "Allow", Action: "sqs:*", Resource: "arn:aws:sqs:*:*:a" } as Statement];
    expect(wideStatements(given).map(findingText)).toEqual(["Statement[1].Action allows 'sqs:*'; name the actions"]);
    const exception = { id: "x", element: "Action" as const, actions: ["sqs:*"], reason: "", source: "" };
    expect(wideStatements(given, [exception])).toEqual([]);
  });
});

test("every exception has a reason and a page of AWS", () => {
  for (const { reason, source } of WILDCARD_EXCEPTIONS) {
    expect(reason).toMatch(/\.$/);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  }
});
