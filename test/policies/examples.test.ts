import { matchingActions } from "../../core/iam-actions/list";
import type { Statement } from "../../policies/document";
import { listOf } from "../../policies/elements";
import { policiesOf, POLICY_TYPES } from "../../policies/guardrails/readers/policy-attributes";
import { policyStatements } from "../../policies/guardrails/readers/policy-text";
import { SynthesizedStack } from "../../policies/guardrails/readers/stack";
import type { Resource } from "../../policies/guardrails/readers/terraform-json";
import { findingText } from "../../policies/lint/finding";
import { checkPolicy } from "../../policies/lint/grammar";
import type { LintedKind } from "../../policies/lint/kinds";
import { WILDCARD_EXCEPTIONS } from "../../policies/lint/wildcard-exceptions";
import { wideStatements } from "../../policies/lint/wildcards";
import { type ExampleName, EXAMPLES, synthesizedExample } from "../support/example";

/** A policy's text, with the first place that it stands in. */
interface Found {
  readonly place: string;
  readonly kind: LintedKind;
  readonly text: string;
}

const ORGANIZATION_POLICIES: Readonly<Record<string, LintedKind>> = {
  SERVICE_CONTROL_POLICY: "service-control",
  RESOURCE_CONTROL_POLICY: "resource-control",
};

/** Every policy of an example that is made of statements; each text once. */
function policies(example: ExampleName): Found[] {
  const found = new Map<string, Found>();
  for (const [name, json] of Object.entries(synthesizedExample(example))) {
    const stack = new SynthesizedStack(json);
    for (const type of [...POLICY_TYPES, "aws_organizations_policy"]) {
      for (const resource of stack.resources(type)) {
        for (const { kind, text } of policiesIn(resource)) {
          const key = `${kind} ${text}`;
          if (!found.has(key)) found.set(key, { place: `${name} ${resource.address}`, kind, text });
        }
      }
    }
  }
  return [...found.values()];
}

function policiesIn(resource: Resource): { kind: LintedKind; text: string }[] {
  const { type, body } = resource;
  if (type === "aws_organizations_policy") {
    const kind = ORGANIZATION_POLICIES[body.type as string];
    return kind === undefined ? [] : [{ kind, text: body.content as string }];
  }
  return policiesOf(resource).map(({ kind, text }) => ({
    kind: type === "aws_iam_role" && kind === "resource" ? "trust" : kind,
    text: text as string,
  }));
}

function statementsOf({ place, text }: Found): readonly Statement[] {
  const statements = policyStatements(text);
  if (statements === undefined) throw new Error(`${place}: the policy cannot be read`);
  return statements;
}

/**
 * Policies of a form that AWS asks for and that the rest of this file would complain about: everybody is let in, and a
 * second statement refuses all but some addresses. test/modules/api-gateway looks at them.
 */
const OF_ANOTHER_FORM = ["aws_api_gateway_rest_api_policy"];

/** Arguments of other types that hold a policy: they would be missed. */
function overlooked(example: ExampleName): string[] {
  return Object.values(synthesizedExample(example)).flatMap((json) =>
    new SynthesizedStack(json as never)
      .resources("aws_*")
      .filter(({ type }) => ![...POLICY_TYPES, ...OF_ANOTHER_FORM, "aws_organizations_policy"].includes(type))
      .filter(({ body }) =>
        Object.values(body).some((value) => typeof value === "string" && value.includes('"Statement":')),
      )
      .map(({ type }) => type),
  );
}

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the policies of the %s example", (example) => {
  test("are all looked at", () => {
    expect(overlooked(example)).toEqual([]);
    expect(new Set(policies(example).map(({ kind }) => kind))).toEqual(
      new Set(["identity", "resource", "trust", "service-control", "resource-control"]),
    );
  });

  test("follow the grammar of their kind, and have condition keys that AWS knows", () => {
    const findings = policies(example).flatMap(({ place, kind, text }) =>
      checkPolicy(text, kind).map((finding) => `${place}: ${findingText(finding)}`),
    );
    expect(findings).toEqual([]);
  });

  test("name actions that AWS knows", () => {
    const unknown = policies(example).flatMap((found) =>
      statementsOf(found)
        .flatMap(({ Action, NotAction }) => [...listOf(Action), ...listOf(NotAction)])
        .filter((action) => matchingActions(action).length === 0)
        .map((action) => `${found.place}: ${action}`),
    );
    expect(unknown).toEqual([]);
  });

  test("allow no more than they name", () => {
    const wide = policies(example)
      .filter(({ kind }) => ["identity", "resource", "trust"].includes(kind))
      .flatMap((found) => wideStatements(statementsOf(found)).map((each) => `${found.place}: ${findingText(each)}`));
    expect(wide).toEqual([]);
  });
});

test.each(WILDCARD_EXCEPTIONS)("some policy needs the exception $id", ({ id }) => {
  const others = WILDCARD_EXCEPTIONS.filter((each) => each.id !== id);
  const wide = policies("complete")
    .filter(({ kind }) => ["identity", "resource", "trust"].includes(kind))
    .flatMap((found) => wideStatements(statementsOf(found), others));
  expect(wide).not.toEqual([]);
});
