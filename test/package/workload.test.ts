import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import { GUARDRAILS } from "../../policies/guardrails";
import { workloadExample } from "../support/workload";

/** examples/workload as it stands, on these very sources; as a consumer of the package: test/e2e/package.test.ts. */
describe("the example of a workload team", () => {
  const { orders = {} } = workloadExample();

  test("breaks no guardrail and accepts none without need", () => {
    const { results, needless } = evaluateGuardrails(orders, GUARDRAILS, "2026-11-22");
    expect({ broken: results.filter(isBroken), needless }).toEqual({ broken: [], needless: [] });
    expect(results.filter(({ standing }) => standing === "pass").length).toBeGreaterThan(100);
  });
});
