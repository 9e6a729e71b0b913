import type { Statement } from "../../policies/document";
import { policiesOf, POLICY_TYPES } from "../../policies/guardrails/readers/policy-attributes";
import { isEverybody } from "../../policies/elements";
import { policyStatements } from "../../policies/guardrails/readers/policy-text";
import { SynthesizedStack } from "../../policies/guardrails/readers/stack";
import { type ExampleName, EXAMPLES, synthesizedExample } from "../support/example";

/** Condition keys that shut out whoever is not of the organization, or not even of the account. */
const ORGANIZATION_KEYS = [
  "aws:principalorgid",
  "aws:sourceorgid",
  "aws:principalorgpaths",
  "aws:sourceorgpaths",
  "kms:calleraccount",
];

/** Operators that are false where the key is absent or another value. */
const BINDING_OPERATORS = ["StringEquals", "ForAnyValue:StringLike"] as const;

interface Open {
  readonly stack: string;
  readonly address: string;
  readonly statement: Statement;
}

/** Every policy of a stack, with the address of its resource. */
const policiesIn = (json: object) => {
  const stack = new SynthesizedStack(json);
  const resources = POLICY_TYPES.flatMap((type) => stack.resources(type));
  return resources.flatMap((resource) => policiesOf(resource).map((each) => ({ address: resource.address, ...each })));
};

/** Every statement of a resource policy that allows something to everybody. */
function openStatements(example: ExampleName): Open[] {
  return Object.entries(synthesizedExample(example)).flatMap(([stack, json]) =>
    policiesIn(json).flatMap(({ address, kind, text }) => {
      if (kind !== "resource") return [];
      const statements = policyStatements(text);
      if (statements === undefined) throw new Error(`${stack} ${address}: the policy cannot be read`);
      return statements
        .filter(({ Effect, Principal }) => Effect === "Allow" && isEverybody(Principal))
        .map((statement) => ({ stack, address, statement }));
    }),
  );
}

function isBoundToOrganization({ Condition = {} }: Statement): boolean {
  return BINDING_OPERATORS.some((operator) =>
    Object.keys(Condition[operator] ?? {}).some((key) => ORGANIZATION_KEYS.includes(key.toLowerCase())),
  );
}

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the %s example", (example) => {
  test("allows nothing to everybody without an organization condition", () => {
    const open = openStatements(example);
    const unbound = open.filter(({ statement }) => !isBoundToOrganization(statement));
    expect(unbound.map(({ stack, address, statement }) => `${stack} ${address} ${statement.Sid}`)).toEqual([]);
    // The bus of the security account is such a statement: the test looks where it should.
    expect(open.map(({ address }) => address)).toContain("aws_cloudwatch_event_bus_policy.security-bus_policy");
  });

  test("lets no service in without saying for whom it acts", () => {
    const services = Object.entries(synthesizedExample(example)).flatMap(([stack, json]) =>
      policiesIn(json)
        // A service takes only roles of the account that it acts for.
        .filter(({ address }) => !address.startsWith("aws_iam_role."))
        .flatMap(({ address, text }) =>
          (policyStatements(text) ?? [])
            .filter(({ Effect, Principal, Condition }) => {
              const service = typeof Principal === "object" ? Principal.Service : undefined;
              return Effect === "Allow" && service !== undefined && Condition === undefined;
            })
            .map(({ Sid }) => `${stack} ${address} ${Sid}`),
        ),
    );
    expect(services).toEqual([]);
  });
});
