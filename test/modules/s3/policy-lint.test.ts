import { findingText } from "../../../policies/lint/finding";
import { checkPolicy } from "../../../policies/lint/grammar";
import type { LintedKind } from "../../../policies/lint/kinds";
import { wideStatements } from "../../../policies/lint/wildcards";
import { s3 } from "../../fixtures/module-stacks/s3";
import { statementsOf } from "../../support/statements";
import { resourcesOf, synth } from "../../support/synth";

const stack = synth((s) => s3.build(s));

/** Every policy of the stack: whose, its kind, its text. */
const policies = (
  [
    ["aws_iam_role", "assume_role_policy", "trust"],
    ["aws_iam_role_policy", "policy", "identity"],
    ["aws_s3_bucket_policy", "policy", "resource"],
    ["aws_kms_key", "policy", "resource"],
    ["aws_kms_replica_key", "policy", "resource"],
  ] as const
).flatMap(([type, argument, kind]) =>
  Object.entries(resourcesOf(stack, type)).map(([name, body]): [string, LintedKind, string] => [
    `${type}.${name}`,
    kind,
    body[argument] as string,
  ]),
);

test.each(policies)("%s: AWS knows every word of it (%s)", (_, kind, text) => {
  expect(checkPolicy(text, kind).map(findingText)).toEqual([]);
});

test.each(policies.filter(([, kind]) => kind === "identity"))("%s is not wider than it must be", (_, __, text) => {
  expect(wideStatements(Object.values(statementsOf(text))).map(findingText)).toEqual([]);
});

test("there are policies of each kind", () => {
  expect(new Set(policies.map(([, kind]) => kind))).toEqual(new Set(["trust", "identity", "resource"]));
});
