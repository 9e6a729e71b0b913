import { GUARDRAILS } from "../../../policies/guardrails";
import { evaluateGuardrails } from "../../../policies/guardrails/evaluate";
import { SEVERITIES } from "../../../policies/guardrails/guardrail";
import { CASES } from "./cases";

describe.each(GUARDRAILS.map((guardrail) => [guardrail.id, guardrail] as const))("%s", (id, guardrail) => {
  const cases = CASES[id] ?? [];

  test.each(cases.map((each) => [`${each[0]}: ${each[1]}`, each] as const))(
    "%s",
    (_, [expected, , stack, detail = ""]) => {
      const { results } = evaluateGuardrails(stack, [guardrail], "2026-11-22");
      expect(results.map(({ verdict }) => verdict)).toEqual(expected === "none" ? [] : [expected]);
      for (const result of results) expect(result.detail).toContain(detail);
    },
  );

  test("has a case that it accepts and one that it refuses", () => {
    const expected = cases.map(([verdict]) => verdict);
    expect(expected).toContain("fail");
    expect(expected.some((verdict) => verdict === "pass" || verdict === "none")).toBe(true);
  });

  test("says what, why with its source, and how to mend it", () => {
    expect(guardrail.title).toMatch(/^\w.*\w$/);
    expect(guardrail.why).toMatch(/\((https:\/\/|Security Hub |CIS )[^()]+\)\.$/);
    expect(guardrail.fix).toMatch(/^[a-z].*[\w)}"*]$/);
    expect(SEVERITIES).toContain(guardrail.severity);
    expect(guardrail.types).toEqual([...new Set(guardrail.types)]);
  });
});

describe("GUARDRAILS", () => {
  test("have ids that are unique and in order", () => {
    const ids = GUARDRAILS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(/^LZ-[A-Z0-9]+-\d{2}$/);
  });

  test("are all in the table of cases, and nothing else is", () => {
    expect(Object.keys(CASES).sort()).toEqual(GUARDRAILS.map(({ id }) => id));
  });
});
