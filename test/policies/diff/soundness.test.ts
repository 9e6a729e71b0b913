import fc from "fast-check";
import type { Condition, Statement } from "../../../policies/document";
import { comparePolicies } from "../../../policies/diff/compare";
import { decideIdentity, type Request } from "../../support/policy-decision";

const some = <T>(...values: T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });

const NAMES = ["s3:Get", "s3:Put", "s3:*", "S3:G?t", "sqs:Send", "*"];
const RESOURCES = ["arn:a", "arn:b", "arn:*", "arn:?", "*"];
const VALUES = ["red", "rose", "r*", "blue"];
const KEYS = ["aws:one", "aws:two"];

const operator = fc.constantFrom(
  "StringEquals",
  "StringNotEquals",
  "StringLike",
  "StringNotLike",
  "StringEqualsIfExists",
  "StringNotLikeIfExists",
);
const stringTest = fc.tuple(operator, fc.constantFrom(...KEYS), some(...VALUES));
const nullTest = fc.tuple(fc.constant("Null"), fc.constantFrom(...KEYS), some("true", "false"));
const condition = fc
  .array(fc.oneof({ weight: 4, arbitrary: stringTest }, nullTest), { maxLength: 2 })
  .map((tests): Condition => Object.fromEntries(tests.map(([name, key, values]) => [name, { [key]: values }])));

const element = (name: string, values: readonly string[]): fc.Arbitrary<object> =>
  fc
    .tuple(fc.boolean(), some(...values))
    .map(([isNegated, names]) => (isNegated && !names.includes("*") ? { [`Not${name}`]: names } : { [name]: names }));

const statement = fc
  .tuple(fc.constantFrom("Allow", "Deny"), element("Action", NAMES), element("Resource", RESOURCES), condition)
  .map(([Effect, actions, resources, Condition]) => ({ Effect, ...actions, ...resources, Condition }) as Statement);

const statements = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((each, index): Statement => ({ ...each, Sid: `S${index}` })));

/** Every request that the names above can tell apart. */
const REQUESTS: readonly Request[] = ["s3:Get", "s3:Put", "sqs:Send", "iam:Pass"].flatMap((action) =>
  ["arn:a", "arn:b", "arn:long"].flatMap((resource) =>
    [undefined, "red", "rose", "blue"].flatMap((one) =>
      [undefined, "red", "blue"].map((two) => ({
        principal: { arn: "arn:aws:iam::222222222222:role/a" },
        action,
        resource,
        context: { ...(one === undefined ? {} : { "aws:one": one }), ...(two === undefined ? {} : { "aws:two": two }) },
      })),
    ),
  ),
);

const allowed = (policy: readonly Statement[]): boolean[] =>
  REQUESTS.map((request) => decideIdentity(policy, request) === "allowed");

const text = (policy: readonly Statement[]): string => JSON.stringify({ Version: "2012-10-17", Statement: policy });

/** Of two policies the second of which was made from the first, so that they have much in common. */
const change = fc
  .tuple(statements, statements, fc.nat(), fc.boolean())
  .map(([before, others, at, isAdded]): readonly [Statement[], Statement[]] => {
    const index = at % before.length;
    const [other] = others;
    if (other === undefined) return [before, others];
    const changed = { ...other, Sid: before[index]?.Sid ?? "New" };
    return [
      before,
      isAdded ? [...before, { ...other, Sid: "New" }] : before.map((each, i) => (i === index ? changed : each)),
    ];
  });

test("no request gets more by a change that is called narrower or the same, nor less by a wider one", () => {
  fc.assert(
    fc.property(change, ([before, after]) => {
      const { direction, changes } = comparePolicies(text(before), text(after));
      const old = allowed(before);
      const now = allowed(after);
      const gains = now.some((isAllowed, index) => isAllowed && !old[index]);
      const losses = old.some((wasAllowed, index) => wasAllowed && !now[index]);
      if (direction === "same" || direction === "narrower") expect(gains).toBe(false);
      if (direction === "same" || direction === "wider") expect(losses).toBe(false);
      expect(changes.length > 0).toBe(direction !== "same");
      expect(comparePolicies(text(after), text(before)).direction === "same").toBe(direction === "same");
    }),
    { numRuns: 150 },
  );
});

test("a policy in any order, with its lists in any order, is the same", () => {
  fc.assert(
    fc.property(statements, (before) => {
      const after = [...before].reverse().map((each) => {
        const turned = Object.entries(each).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value].reverse() : value,
        ]);
        return Object.fromEntries(turned.reverse()) as Statement;
      });
      expect(comparePolicies(text(before), text(after))).toEqual({ direction: "same", changes: [] });
    }),
  );
});
