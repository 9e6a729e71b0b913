import { findingText, type LintFinding } from "../../../policies/lint/finding";
import { checkPolicy } from "../../../policies/lint/grammar";
import { KIND_RULES, type LintedKind, LINTED_KINDS } from "../../../policies/lint/kinds";

type Element = Record<string, unknown>;

const STATEMENTS: Readonly<Record<LintedKind, Element>> = {
  identity: { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::logs/*" },
  resource: {
    Sid: "Read",
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::222222222222:root" },
    Action: "s3:GetObject",
    Resource: "arn:aws:s3:::logs/*",
  },
  trust: { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
  "service-control": { Sid: "Stay", Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" },
  "resource-control": { Sid: "Ours", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
};

function check(kind: LintedKind, difference: Element): LintFinding[] {
  const statement = { ...STATEMENTS[kind], ...difference };
  return checkPolicy(JSON.stringify({ Version: "2012-10-17", Statement: [statement] }), kind);
}

function texts(findings: readonly LintFinding[]): string[] {
  return findings.map((finding) => `${finding.severity}: ${findingText(finding)}`);
}

describe("checkPolicy", () => {
  test.each(LINTED_KINDS)("finds nothing in a right policy of kind %s", (kind) => {
    expect(check(kind, {})).toEqual([]);
    expect(KIND_RULES[kind].source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  test.each<LintedKind>(["identity", "service-control"])(
    "finds actions without a resource in a policy of kind %s",
    (kind) => {
      const Resource = "arn:aws:events:eu-west-1:222222222222:event-bus/security";
      expect(texts(check(kind, { Action: ["events:PutPermission", "events:Remove*"], Resource }))).toEqual([
        expect.stringMatching(
          /^warning: Statement\[0\] \(\w+\).Action has 'events:PutPermission', which took no resource/,
        ),
      ]);
      expect(check(kind, { Action: "events:PutPermission", Resource: ["*"] })).toEqual([]);
      expect(texts(check(kind, { Action: [1], Resource: 2 })).every((text) => text.startsWith("error"))).toBe(true);
    },
  );

  test.each<[string, string, string]>([
    ["no JSON", "{", "is not JSON"],
    ["a list", "[]", "is a list: a policy is a JSON object"],
    ["null", "null", "is null: a policy is a JSON object"],
    ["no statement", '{"Version":"2012-10-17"}', "Statement is missing or empty"],
    ["an empty list", '{"Version":"2012-10-17","Statement":[]}', "Statement is missing or empty"],
    ["a text", '{"Version":"2012-10-17","Statement":"x"}', "Statement is a string: a statement is an object"],
    [
      "a key twice",
      '{"Version":"2012-10-17",\n"Version":"2012-10-17","Statement":[]}',
      "twice in one object, in line 2",
    ],
  ])("of a document: %s", (_, text, message) => {
    expect(texts(checkPolicy(text, "identity")).join("\n")).toContain(message);
  });

  test.each<[string, Element, string[]]>([
    ["no version", {}, ["error: Version is missing: must be '2012-10-17'"]],
    [
      "the old version",
      { Version: "2008-10-17" },
      ["error: Version is '2008-10-17': must be '2012-10-17'; did you mean '2012-10-17'?"],
    ],
    ["a version of the wrong type", { Version: 2012 }, ["error: Version is a number: must be '2012-10-17'"]],
    ["an Id", { Version: "2012-10-17", Id: "x" }, ["error: has 'Id': identity policies take Version, Statement"]],
    [
      "a misspelt element",
      { Version: "2012-10-17", Statements: [] },
      ["error: has 'Statements': identity policies take Version, Statement; did you mean 'Statement'?"],
    ],
  ])("of the top: %s", (_, top, expected) => {
    const text = JSON.stringify({ ...top, Statement: STATEMENTS.identity });
    expect(texts(checkPolicy(text, "identity"))).toEqual(expected);
  });

  test("takes one statement that is not in a list, and names it", () => {
    const document = { Version: "2012-10-17", Statement: { ...STATEMENTS.identity, Effect: "allow" } };
    expect(texts(checkPolicy(JSON.stringify(document), "identity"))).toEqual([
      "error: Statement (Read).Effect is 'allow': must be Allow or Deny",
    ]);
  });

  test("finds a Sid that stands twice", () => {
    const document = { Version: "2012-10-17", Statement: [STATEMENTS.identity, STATEMENTS.identity] };
    expect(texts(checkPolicy(JSON.stringify(document), "identity"))).toEqual([
      "error: Statement[1] (Read) has the Sid of another statement",
    ]);
  });

  test.each<[LintedKind, string, Element, string]>([
    ["identity", "a misspelt element", { Ressource: "*" }, "(Read) has 'Ressource': identity policies take"],
    ["identity", "which is then offered", { Ressource: "*" }, "did you mean 'Resource'?"],
    ["identity", "a Principal", { Principal: "*" }, "has 'Principal': identity policies take"],
    ["identity", "a hyphen in the Sid", { Sid: "a-b" }, "Sid is 'a-b': identity policies take letters and digits"],
    ["identity", "a Sid that is no text", { Sid: 1 }, "Sid is a number: must be a text"],
    ["identity", "no effect", { Effect: undefined }, "Effect is missing: must be Allow or Deny"],
    ["identity", "both kinds of action", { NotAction: "s3:*" }, "has both Action and NotAction"],
    ["identity", "no action", { Action: undefined }, "has no Action or NotAction"],
    ["identity", "no resource", { Resource: undefined }, "has no Resource or NotResource"],
    ["identity", "an empty list", { Action: [] }, "Action is an empty list: must be a text or a list of at least one"],
    ["identity", "an empty text", { Action: "" }, "Action is empty"],
    ["identity", "an empty text in a list", { Action: ["s3:GetObject", ""] }, "Action[1] is empty: must be a text"],
    ["identity", "a number", { Action: ["s3:GetObject", 1] }, "Action[1] is a number: must be a text"],
    ["identity", "an object", { Action: {} }, "Action is an object: must be a text or a list"],
    ["identity", "an action without service", { Action: "GetObject" }, "must be service:Name, such as s3:GetObject"],
    [
      "identity",
      "a misspelt action",
      { Action: "s3:GetObjekt" },
      "warning: Statement[0] (Read).Action is 's3:GetObjekt'",
    ],
    ["identity", "what it should be", { Action: "s3:GetObjekt" }, "did you mean 's3:GetObject'?"],
    ["identity", "a wildcard for nothing", { Action: "s3:Fetch*" }, "which matched no action of AWS on 20"],
    ["identity", "a misspelt service", { Action: "guardudty:*" }, "no service with the prefix 'guardudty'"],
    ["identity", "what that should be", { Action: "guardudty:*" }, "did you mean 'guardduty'?"],
    ["identity", "a name as resource", { Resource: "logs" }, "Resource is 'logs': must be '*' or an ARN"],
    ["identity", "five parts", { Resource: "arn:aws:s3:::" }, "the last part of an ARN is the resource"],
    ["identity", "four parts", { Resource: "arn:aws:s3:logs" }, "an ARN has six parts"],
    ["identity", "a wrong partition", { Resource: "arn:amazon:s3:::logs" }, "'amazon' is no partition"],
    ["identity", "no service", { Resource: "arn:aws::::logs" }, "the third part of an ARN is the service"],
    ["identity", "a wrong region", { Resource: "arn:aws:sns:dublin:222222222222:a" }, "'dublin' is no region"],
    [
      "identity",
      "a short account id",
      { Resource: "arn:aws:sns:eu-west-1:2222:a" },
      "'2222' is no account id of 12 digits",
    ],
    ["resource", "no principal", { Principal: undefined }, "has no Principal or NotPrincipal"],
    ["resource", "a principal's ARN alone", { Principal: "arn:aws:iam::1:root" }, "must be '*' or an object with AWS"],
    ["resource", "a list as principal", { Principal: ["*"] }, "Principal is a list: must be '*' or an object"],
    ["resource", "an empty principal", { Principal: {} }, "Principal is empty: must name AWS"],
    ["resource", "a misspelt type", { Principal: { Services: "a" } }, "did you mean 'Service'?"],
    ["resource", "a role by pattern", { Principal: { AWS: "arn:aws:iam::222222222222:role/*" } }, "takes no wildcard"],
    ["resource", "another resource", { Principal: { AWS: "arn:aws:s3:::logs" } }, "must be an account id or the ARN"],
    ["resource", "a short id", { Principal: { AWS: ["2222"] } }, "Principal.AWS[0] is '2222'"],
    ["resource", "a service's short name", { Principal: { Service: "events" } }, "such as events.amazonaws.com"],
    ["resource", "a provider's name", { Principal: { Federated: "GitHub" } }, "must be the ARN of an OIDC or SAML"],
    ["resource", "all but some", { Principal: undefined, NotPrincipal: { AWS: "222222222222" } }, "lets in anonymous"],
    ["trust", "a resource", { Resource: "*" }, "has 'Resource': trust policies take"],
    ["trust", "NotPrincipal", { NotPrincipal: "*" }, "has 'NotPrincipal': trust policies take"],
    ["trust", "another service's action", { Action: "s3:GetObject" }, "a trust policy is about actions of sts"],
    ["service-control", "a principal", { Principal: "*" }, "has 'Principal': service control policies take"],
    ["service-control", "an unknown action", { Action: "organizations:Leave" }, "which matched no action of AWS"],
    ["resource-control", "an Allow", { Effect: "Allow" }, "Effect is 'Allow': resource control policies take Deny"],
    [
      "resource-control",
      "a principal",
      { Principal: { AWS: "*" } },
      "Principal must be '*' in a resource control policy",
    ],
    ["resource-control", "NotAction", { NotAction: "s3:*" }, "has 'NotAction': resource control policies take"],
    ["resource-control", "every action", { Action: "*" }, "a resource control policy of your own names the service"],
    ["resource-control", "another service", { Action: "ec2:*" }, "did not reach 'ec2'"],
  ])("of kind %s: %s", (kind, _, difference, expected) => {
    expect(texts(check(kind, difference)).join("\n")).toContain(expected);
  });

  test.each<[string, unknown, string]>([
    ["a list", [], "Condition is a list: must be an object of operators"],
    ["a misspelt operator", { StringEqual: { "aws:PrincipalOrgID": "o" } }, "did you mean 'StringEquals'?"],
    [
      "an operator without keys",
      { StringEquals: {} },
      "StringEquals must be an object with at least one condition key",
    ],
    ["a value for a key", { StringEquals: "x" }, "StringEquals must be an object with at least one condition key"],
    [
      "a key without service",
      { StringEquals: { OrgID: "o" } },
      "StringEquals.OrgID is no condition key: must be service:Name",
    ],
    ["a misspelt key", { StringEquals: { "aws:PrincipalOrgIDs": "o" } }, "did you mean 'aws:PrincipalOrgID'?"],
    [
      "a misspelt key of a service",
      { StringEquals: { "ec2:MetadataHttpToken": "o" } },
      "did you mean 'ec2:MetadataHttpTokens'?",
    ],
    ["no value", { StringEquals: { "aws:PrincipalOrgID": [] } }, "aws:PrincipalOrgID is an empty list"],
    ["a yes", { Bool: { "aws:SecureTransport": "yes" } }, "is 'yes': Bool takes true or false"],
    ["a value for Null", { Null: { "aws:SourceArn": "arn" } }, "Null takes true or false"],
    ["a text for a number", { NumericLessThan: { "s3:TlsVersion": "one" } }, "NumericLessThan takes a number"],
    ["a text for a date", { DateLessThan: { "aws:CurrentTime": "soon" } }, "DateLessThan takes a date"],
    ["no address", { IpAddress: { "aws:SourceIp": "10.0.0" } }, "IpAddress takes an address or a CIDR range"],
    [
      "a range too long",
      { NotIpAddress: { "aws:SourceIp": "10.0.0.0/33" } },
      "NotIpAddress takes an address or a CIDR",
    ],
    ["no ARN", { ArnLike: { "aws:PrincipalArn": "role/x" } }, "must be '*' or an ARN"],
    [
      "a pattern that is none",
      { StringEquals: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } },
      "StringLike knows wildcards",
    ],
    [
      "a set that may be empty",
      { "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] } },
      'holds for a request without the key too; add "Null": {"aws:TagKeys": "false"}',
    ],
  ])("of a condition: %s", (_, Condition, expected) => {
    expect(texts(check("identity", { Condition })).join("\n")).toContain(expected);
  });

  test.each<[string, LintedKind, Element]>([
    [
      "numbers and booleans",
      "identity",
      { Condition: { Bool: { "aws:SecureTransport": false }, NumericLessThan: { "s3:TlsVersion": 1.2 } } },
    ],
    ["IPv6", "identity", { Condition: { IpAddress: { "aws:SourceIp": ["2001:db8::/32", "192.0.2.1"] } } }],
    [
      "dates",
      "identity",
      { Condition: { DateLessThan: { "aws:CurrentTime": ["2026-01-01T00:00:00Z", "1767225600"] } } },
    ],
    ["every principal's ARN", "identity", { Condition: { ArnLike: { "aws:PrincipalArn": "*" } } }],
    ["an empty value", "identity", { Condition: { StringEquals: { "aws:PrincipalTag/team": "" } } }],
    [
      "a set whose key must be there",
      "identity",
      { Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": "a" }, Null: { "aws:TagKeys": "false" } } },
    ],
    ["a set in a Deny", "service-control", { Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": "a" } } }],
    [
      "policy variables",
      "identity",
      { Resource: "${aws:PrincipalTag/bucket}", Condition: { ArnLike: { "aws:SourceArn": "${x}" } } },
    ],
    ["references of Terraform", "identity", { Resource: ["${aws_s3_bucket.logs.arn}", "${aws_s3_bucket.logs.arn}/*"] }],
    [
      "wildcards in an ARN",
      "identity",
      { Resource: ["arn:*:s3:::logs", "arn:aws:sns:*:*:a", "arn:aws:s3*", "arn:aws:iam::aws:policy/x"] },
    ],
    ["an access point of many regions", "identity", { Resource: "arn:aws:s3::222222222222:accesspoint/a.mrap" }],
    ["every action", "identity", { Action: "*" }],
    ["a space in the Sid", "resource", { Sid: "Any Sid" }],
    [
      "an account by its id, a deleted role",
      "resource",
      { Principal: { AWS: ["222222222222", "AROAIIAV5ZDKHJKLMNOPQ"] } },
    ],
    ["a service of China", "resource", { Principal: { Service: "ec2.amazonaws.com.cn" } }],
    [
      "everybody but some, denied",
      "resource",
      { Effect: "Deny", Principal: undefined, NotPrincipal: { AWS: "222222222222" } },
    ],
    [
      "identity providers",
      "trust",
      {
        Principal: {
          Federated: [
            "arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com",
            "cognito-identity.amazonaws.com",
          ],
        },
      },
    ],
    ["an allow list", "service-control", { Effect: "Allow", Action: undefined, NotAction: "iam:*" }],
    ["wildcards inside an action", "service-control", { Action: "ec2:?nableSnapshot*Access" }],
  ])("takes %s", (_, kind, difference) => {
    expect(texts(check(kind, difference))).toEqual([]);
  });
});
