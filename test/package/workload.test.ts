import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import { GUARDRAILS } from "../../policies/guardrails";
import { workloadExample } from "../support/workload";

const PROJECT = join(__dirname, "..", "..");
const FOLDER = join(PROJECT, "examples", "workload");

/** Folders of modules that examples/workload imports from. */
function importedFolders(): string[] {
  const text = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(FOLDER, file), "utf8"))
    .join("\n");
  const folders = [...text.matchAll(/"cdktf-landing-zone\/modules\/([\w-]+)\//g)].map(([, folder]) => folder ?? "");
  return [...new Set(folders)].sort();
}

/** Folders that docs/workload-teams.md tells workload teams of. */
function toldFolders(): string[] {
  const page = readFileSync(join(PROJECT, "docs", "workload-teams.md"), "utf8");
  return [...page.matchAll(/^\| \[[\w-]+\]\(\.\.\/modules\/([\w-]+)\/README\.md\) \|/gm)]
    .map(([, folder]) => folder ?? "")
    .sort();
}

/** examples/workload as it stands, on these very sources; as a consumer of the package: test/e2e/package.test.ts. */
describe("the example of a workload team", () => {
  const { orders = {} } = workloadExample();

  test("breaks no guardrail and accepts none without need", () => {
    const { results, needless } = evaluateGuardrails(orders, GUARDRAILS, "2026-11-22");
    expect({ broken: results.filter(isBroken), needless }).toEqual({ broken: [], needless: [] });
    expect(results.filter(({ standing }) => standing === "pass").length).toBeGreaterThan(100);
  });

  test("imports from every folder that workload teams are told of, and from no other", () => {
    expect(importedFolders()).toEqual(toldFolders());
  });
});
