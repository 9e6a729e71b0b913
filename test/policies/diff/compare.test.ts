import { comparePolicies } from "../../../policies/diff/compare";
import type { ChangeKind, Direction } from "../../../policies/diff/change";

type Element = Record<string, unknown>;

const READ: Element = {
  Sid: "Read",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::222222222222:root" },
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::logs/*",
};
const DENY: Element = { Sid: "Guard", Effect: "Deny", Action: ["kms:DisableKey", "kms:Delete*"], Resource: "*" };
const ORG = { StringEquals: { "aws:PrincipalOrgID": "o-1" } };
const LEAST_TLS = (version: string): Element => ({ Condition: { NumericLessThan: { "s3:TlsVersion": version } } });

function policy(...statements: readonly Element[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

type Pair = readonly [name: string, before: Element[], after: Element[], direction: Direction, kinds: ChangeKind[]];

const SAME: readonly [name: string, before: Element[], after: Element[]][] = [
  ["the very same", [READ, DENY], [READ, DENY]],
  ["the order of statements", [READ, DENY], [DENY, READ]],
  ["a list of one", [READ], [{ ...READ, Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::logs/*"] }]],
  ["the order of a list", [DENY], [{ ...DENY, Action: ["kms:Delete*", "kms:DisableKey"] }]],
  ["the case of an action", [READ], [{ ...READ, Action: "S3:getobject" }]],
  ["another Sid", [READ], [{ ...READ, Sid: "ReadLogs" }]],
  ["no Sid", [READ], [{ ...READ, Sid: undefined }]],
  ["an account by its id", [READ], [{ ...READ, Principal: { AWS: "222222222222" } }]],
  ["everybody in the other spelling", [{ ...READ, Principal: "*" }], [{ ...READ, Principal: { AWS: ["*"] } }]],
  [
    "an action that a wildcard has",
    [DENY],
    [{ ...DENY, Action: ["kms:DisableKey", "kms:Delete*", "kms:DeleteAlias"] }],
  ],
  [
    "one statement as two",
    [DENY],
    [
      { ...DENY, Action: "kms:DisableKey" },
      { ...DENY, Sid: "Other", Action: "kms:Delete*" },
    ],
  ],
  [
    "the case of a condition key, a boolean, and ArnEquals",
    [{ ...READ, Condition: { Bool: { "aws:SecureTransport": "false" }, ArnEquals: { "aws:SourceArn": "arn:x" } } }],
    [{ ...READ, Condition: { ArnLike: { "AWS:SourceArn": ["arn:x"] }, Bool: { "aws:secureTransport": false } } }],
  ],
];

const PAIRS: readonly Pair[] = [
  ["a new Allow", [READ], [READ, { ...READ, Sid: "Write", Action: "s3:PutObject" }], "wider", ["statement added"]],
  ["an Allow gone", [READ, DENY], [DENY], "narrower", ["statement removed"]],
  ["a new Deny", [READ], [READ, DENY], "narrower", ["statement added"]],
  ["a Deny gone", [READ, DENY], [READ], "wider", ["statement removed"]],
  ["Deny made Allow", [DENY], [{ ...DENY, Effect: "Allow" }], "wider", ["effect changed"]],
  ["Allow made Deny", [READ], [{ ...READ, Effect: "Deny" }], "narrower", ["effect changed"]],
  ["one more action", [READ], [{ ...READ, Action: ["s3:GetObject", "s3:PutObject"] }], "wider", ["actions changed"]],
  ["a wildcard for the action", [READ], [{ ...READ, Action: "s3:Get*" }], "wider", ["actions changed"]],
  ["an action for the wildcard", [{ ...READ, Action: "s3:*" }], [READ], "narrower", ["actions changed"]],
  ["another action", [READ], [{ ...READ, Action: "s3:PutObject" }], "both", ["actions changed"]],
  ["NotAction for Action", [READ], [{ ...READ, Action: undefined, NotAction: "iam:*" }], "wider", ["actions changed"]],
  [
    "more left out by NotAction",
    [{ ...DENY, Action: undefined, NotAction: "iam:*" }],
    [{ ...DENY, Action: undefined, NotAction: ["iam:*", "sts:*"] }],
    "wider",
    ["actions changed"],
  ],
  ["one more denied action", [DENY], [{ ...DENY, Action: ["kms:D*"] }], "narrower", ["actions changed"]],
  ["one denied action less", [DENY], [{ ...DENY, Action: "kms:DisableKey" }], "wider", ["actions changed"]],
  ["every resource", [READ], [{ ...READ, Resource: "*" }], "wider", ["resources changed"]],
  ["a part of the bucket", [READ], [{ ...READ, Resource: "arn:aws:s3:::logs/a/*" }], "narrower", ["resources changed"]],
  ["another bucket", [READ], [{ ...READ, Resource: "arn:aws:s3:::Logs/*" }], "both", ["resources changed"]],
  [
    "NotResource for Resource, apart from each other",
    [READ],
    [{ ...READ, Resource: undefined, NotResource: "arn:aws:s3:::keys/*" }],
    "wider",
    ["resources changed"],
  ],
  [
    "NotResource for Resource, that leaves out a part of it",
    [READ],
    [{ ...READ, Resource: undefined, NotResource: "arn:aws:s3:::*/key" }],
    "both",
    ["resources changed"],
  ],
  ["everybody", [READ], [{ ...READ, Principal: "*" }], "wider", ["principals changed"]],
  [
    "a role of the account",
    [READ],
    [{ ...READ, Principal: { AWS: "arn:aws:iam::222222222222:role/reader" } }],
    "narrower",
    ["principals changed"],
  ],
  ["another account", [READ], [{ ...READ, Principal: { AWS: "333333333333" } }], "both", ["principals changed"]],
  [
    "a service too",
    [READ],
    [{ ...READ, Principal: { ...(READ.Principal as object), Service: "config.amazonaws.com" } }],
    "wider",
    ["principals changed"],
  ],
  ["a new condition", [READ], [{ ...READ, Condition: ORG }], "narrower", ["condition changed"]],
  ["the condition gone", [{ ...READ, Condition: ORG }], [READ], "wider", ["condition changed"]],
  ["a condition on a Deny", [DENY], [{ ...DENY, Condition: ORG }], "wider", ["condition changed"]],
  [
    "one more value",
    [{ ...READ, Condition: ORG }],
    [{ ...READ, Condition: { StringEquals: { "aws:PrincipalOrgID": ["o-1", "o-2"] } } }],
    "wider",
    ["condition changed"],
  ],
  [
    "one more exempt role of a Deny",
    [{ ...DENY, Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/a" } } }],
    [
      {
        ...DENY,
        Condition: { ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/a", "arn:aws:iam::*:role/b"] } },
      },
    ],
    "wider",
    ["condition changed"],
  ],
  [
    "IfExists",
    [{ ...READ, Condition: ORG }],
    [{ ...READ, Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1" } } }],
    "wider",
    ["condition changed"],
  ],
  [
    "a pattern for the value",
    [{ ...READ, Condition: { StringEquals: { "aws:PrincipalTag/team": "red" } } }],
    [{ ...READ, Condition: { StringLike: { "aws:PrincipalTag/team": "r*" } } }],
    "wider",
    ["condition changed"],
  ],
  [
    "a smaller range of addresses",
    [{ ...READ, Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } } }],
    [{ ...READ, Condition: { IpAddress: { "aws:SourceIp": ["10.1.0.0/16", "10.2.0.1"] } } }],
    "narrower",
    ["condition changed"],
  ],
  [
    "a higher number",
    [{ ...DENY, ...LEAST_TLS("1.2") }],
    [{ ...DENY, ...LEAST_TLS("1.3") }],
    "narrower",
    ["condition changed"],
  ],
  [
    "a lower number",
    [{ ...DENY, ...LEAST_TLS("1.2") }],
    [{ ...DENY, ...LEAST_TLS("1.1") }],
    "wider",
    ["condition changed"],
  ],
  [
    "another key",
    [{ ...READ, Condition: ORG }],
    [{ ...READ, Condition: { StringEquals: { "aws:PrincipalAccount": "222222222222" } } }],
    "both",
    ["condition changed"],
  ],
  [
    "wider here, narrower there",
    [READ],
    [{ ...READ, Action: "s3:*", Condition: ORG }],
    "both",
    ["actions changed", "condition changed"],
  ],
  [
    "a statement without Sid, changed",
    [{ ...READ, Sid: undefined }],
    [{ ...READ, Sid: undefined, Action: "s3:Get*" }],
    "wider",
    ["actions changed"],
  ],
  [
    "a value that only AWS knows",
    [READ],
    [{ ...READ, Resource: "arn:aws:s3:::${aws:PrincipalAccount}/*" }],
    "unknown",
    ["resources changed"],
  ],
  [
    "a new statement with such a value",
    [READ],
    [READ, { ...READ, Sid: "Own", Resource: "arn:aws:s3:::${aws:PrincipalAccount}/*" }],
    "wider",
    ["statement added"],
  ],
];

describe("comparePolicies", () => {
  test.each(SAME)("%s is no change", (_, before, after) => {
    expect(comparePolicies(policy(...before), policy(...after))).toEqual({ direction: "same", changes: [] });
    expect(comparePolicies(policy(...after), policy(...before)).direction).toBe("same");
  });

  test.each(PAIRS)("%s", (_, before, after, direction, kinds) => {
    const diff = comparePolicies(policy(...before), policy(...after));
    expect(diff.direction).toBe(direction);
    expect(diff.changes.map(({ kind }) => kind)).toEqual(kinds);
    // The way back goes the other way.
    const back: Partial<Record<Direction, Direction>> = { wider: "narrower", narrower: "wider" };
    expect(comparePolicies(policy(...after), policy(...before)).direction).toBe(back[direction] ?? direction);
  });

  test("says what changed in words", () => {
    const before = policy({ ...READ, Condition: ORG }, DENY);
    const after = policy({ ...READ, Action: ["s3:GetObject", "s3:PutObject"] });
    expect(comparePolicies(before, after).changes).toEqual([
      {
        kind: "actions changed",
        statement: "Read",
        direction: "wider",
        text: "actions now with s3:putobject",
        added: ["s3:putobject"],
        removed: [],
      },
      {
        kind: "condition changed",
        statement: "Read",
        direction: "wider",
        text: "condition now without StringEquals aws:principalorgid o-1",
        added: [],
        removed: ["StringEquals aws:principalorgid o-1"],
      },
      {
        kind: "statement removed",
        statement: "Guard",
        direction: "wider",
        text: "no longer there: denies kms:delete*, kms:disablekey on * to *",
        added: [],
        removed: ["Guard"],
      },
    ]);
  });

  test("does not judge what it cannot read, nor another version", () => {
    expect(comparePolicies("${known after apply}", policy(READ))).toMatchObject({
      direction: "unknown",
      changes: [{ kind: "not readable", text: "the old policy cannot be read" }],
    });
    expect(comparePolicies(policy(READ), "{}").direction).toBe("unknown");
    expect(comparePolicies("x", "x")).toEqual({ direction: "same", changes: [] });
    const old = policy(READ).replace("2012-10-17", "2008-10-17");
    expect(comparePolicies(old, policy(READ))).toMatchObject({
      direction: "unknown",
      changes: [{ kind: "version changed" }],
    });
  });

  test("does not try to compare thousands of combinations", () => {
    const names = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
    const large = { ...READ, Action: names(100, "s3:A"), Resource: names(100, "arn:aws:s3:::b") };
    expect(comparePolicies(policy(large), policy({ ...large, Action: "s3:*" })).direction).toBe("unknown");
  });
});
