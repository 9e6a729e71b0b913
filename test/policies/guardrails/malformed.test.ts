import * as fc from "fast-check";
import { GUARDRAILS } from "../../../policies/guardrails";
import { evaluateGuardrails } from "../../../policies/guardrails/evaluate";
import { POLICY_TYPES } from "../../../policies/guardrails/readers/policy-attributes";
import { policyStatements } from "../../../policies/guardrails/readers/policy-text";

const ATTRIBUTES = ["policy", "assume_role_policy", "policy_document", "access_policies", "inline_policy"];

const element = fc.oneof(
  fc.constant("*"),
  fc.string(),
  fc.array(fc.jsonValue()),
  fc.dictionary(fc.constantFrom("AWS", "Service", "StringEquals", "Bool"), fc.jsonValue()),
  fc.jsonValue(),
);

const statement = fc.record(
  {
    Sid: element,
    Effect: fc.oneof(fc.constantFrom("Allow", "Deny"), element),
    Action: element,
    NotAction: element,
    Principal: element,
    NotPrincipal: element,
    Resource: element,
    Condition: element,
  },
  { requiredKeys: [] },
);

const policy = fc.record({
  Statement: fc.oneof(statement, fc.array(fc.oneof(statement, fc.jsonValue())), fc.jsonValue()),
});

describe("policies that AWS would refuse", () => {
  test("end no guardrail without a verdict", () => {
    fc.assert(
      fc.property(fc.constantFrom(...POLICY_TYPES), policy, (type, document) => {
        const body = Object.fromEntries(ATTRIBUTES.map((name) => [name, JSON.stringify(document)]));
        const { results } = evaluateGuardrails({ resource: { [type]: { theirs: body } } }, GUARDRAILS, "2026-11-22");
        expect(results.map(({ verdict }) => verdict).every(Boolean)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("are read without what the grammar does not know", () => {
    const Statement = [
      null,
      "text",
      {
        Effect: "Allow",
        Action: ["s3:GetObject", null, 3],
        Principal: { AWS: [null, "*"], Service: {} },
        Condition: { Bool: { "aws:SecureTransport": false }, StringEquals: null },
      },
    ];
    expect(policyStatements(JSON.stringify({ Statement }))).toEqual([
      {
        Effect: "Allow",
        Action: ["s3:GetObject", "3"],
        Principal: { AWS: ["*"] },
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });
});
