import * as fc from "fast-check";
import { policyDocument, type Statement } from "../../../policies/document";
import type { Control } from "../../../policies/organization/control";
import { exempted } from "../../../policies/organization/exempt";
import { pack } from "../../../policies/organization/pack";

/** A control whose statements are as long as they are told to be, when they stand alone in a policy. */
function control(id: string, ...lengths: readonly number[]): Control {
  const statements = lengths.map((length, index): Statement => {
    const sized = (action: string): Statement => ({
      Sid: `${id}${index}`,
      Effect: "Deny",
      Action: action,
      Resource: "*",
    });
    return sized("a".repeat(length - policyDocument([sized("a")]).length + 1));
  });
  return controlOf(statements, id);
}

const controlOf = (statements: readonly Statement[], id = "one"): Control => ({
  id,
  denies: "everything",
  why: "a test",
  source: "https://docs.aws.amazon.com/",
  statements,
});

const idsOf = (controls: readonly Control[]): string[] => controls.map(({ id }) => id);

describe("pack", () => {
  test("fills a policy to the last character", () => {
    const { policies, tooLarge } = pack([control("a", 500)], { maxCharacters: 500 });
    expect(tooLarge).toEqual([]);
    expect(policies.map(({ content }) => content.length)).toEqual([500]);
  });

  test("refuses a statement that is one character too large, and says how large it is", () => {
    const { policies, tooLarge } = pack([control("a", 501)], { maxCharacters: 500 });
    expect(policies).toEqual([]);
    expect(tooLarge).toMatchObject([{ control: { id: "a" }, sid: "a0", size: 501 }]);
  });

  test("puts each control into the first policy with room", () => {
    const { policies } = pack([control("a", 300), control("b", 400), control("c", 200)], { maxCharacters: 500 });
    expect(policies.map(({ controls }) => idsOf(controls))).toEqual([["a", "c"], ["b"]]);
  });

  test("keeps the statements of a control together while they fit into one policy", () => {
    const { policies } = pack([control("a", 300), control("b", 200, 200)], { maxCharacters: 500 });
    expect(policies.map(({ controls }) => idsOf(controls))).toEqual([["a"], ["b"]]);
  });

  test("splits a control that is larger than a policy, statement by statement", () => {
    const { policies, tooLarge } = pack([control("a", 300), control("b", 300, 200, 300)], { maxCharacters: 500 });
    expect(tooLarge).toEqual([]);
    expect(policies.map(({ controls }) => idsOf(controls))).toEqual([["a", "b"], ["b"], ["b"]]);
    const sids = policies.map(({ content }) =>
      (JSON.parse(content) as { Statement: Statement[] }).Statement.map(({ Sid }) => Sid),
    );
    expect(sids).toEqual([["a0", "b1"], ["b0"], ["b2"]]);
  });

  test("names a control once that has two parts in one policy", () => {
    const { policies } = pack([control("a", 200, 200, 200)], { maxCharacters: 500 });
    expect(policies.map(({ controls }) => idsOf(controls))).toEqual([["a"], ["a"]]);
  });

  test("counts what is added to each statement", () => {
    const roles = ["arn:aws:iam::*:role/Deployer"];
    const transform = (statement: Statement): Statement => exempted(statement, roles);
    const { policies } = pack([control("a", 450)], { maxCharacters: 500 });
    expect(policies).toHaveLength(1);
    expect(pack([control("a", 450)], { maxCharacters: 500, transform }).tooLarge).toMatchObject([{ sid: "a0" }]);
  });

  test("a control that grows moves nothing that stands before it", () => {
    const before = [control("a", 300), control("b", 400)];
    const packed = (last: number): string[] =>
      pack([...before, control("c", last)], { maxCharacters: 500 }).policies.map(({ content }) => content);
    expect(packed(450).slice(1, 2)).toEqual(packed(200).slice(1, 2));
    expect(packed(450)[0]).toBe(pack(before, { maxCharacters: 500 }).policies[0]?.content);
  });

  test("any controls: nothing is lost, nothing is twice, no policy is too large, the same input gives the same text", () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 110, max: 700 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 200, max: 600 }), (lengths, maxCharacters) => {
        const controls = lengths.map((statements, index) => control(`c${index}x`, ...statements));
        const { policies, tooLarge } = pack(controls, { maxCharacters });
        const sids = policies.flatMap(({ content }) => {
          expect(content.length).toBeLessThanOrEqual(maxCharacters);
          return (JSON.parse(content) as { Statement: Statement[] }).Statement.map(({ Sid }) => Sid);
        });
        const all = controls.flatMap(({ statements }) => statements.map(({ Sid }) => Sid));
        expect([...sids, ...tooLarge.map(({ sid }) => sid)].sort()).toEqual([...all].sort());
        expect(pack(controls, { maxCharacters })).toEqual({ policies, tooLarge });
      }),
      { numRuns: 100 },
    );
  });
});
