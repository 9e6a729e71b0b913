import { rfpFunctionStatements } from "../../../policies/identity/rfp-api/statements";
import type { RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { Statement } from "../../../policies/document";
import { listOf } from "../../../policies/elements";
import { type AwsCall, callsOf } from "../../support/aws-calls";
import { decideIdentity } from "../../support/policy-decision";
import { recordedRun } from "./recorded-run";
import { SCENARIOS } from "./scenarios";
import { RESOURCES } from "./scenarios/scenario";

const principal = { arn: "arn:aws:iam::444444444444:role/rfp" };

const isAllowed = (statements: readonly Statement[], { action, resource, context }: AwsCall): boolean =>
  decideIdentity(statements, { principal, action, resource, context }) === "allowed";

/** The statements with one action or one resource less, each in turn. */
function* smaller(statements: readonly Statement[]): Generator<[string, Statement[]]> {
  for (const statement of statements) {
    for (const part of ["Action", "Resource"] as const) {
      for (const one of listOf(statement[part] ?? [])) {
        const rest = listOf(statement[part] ?? []).filter((each) => each !== one);
        const others = statements.filter((each) => each !== statement);
        const less = rest.length === 0 ? [] : [{ ...statement, [part]: rest }];
        yield [`${statement.Sid} without ${one}`, [...others, ...less]];
      }
    }
  }
}

describe.each(Object.entries(SCENARIOS))("%s", (name, scenarios) => {
  const statements = rfpFunctionStatements(name as RfpFunctionName, RESOURCES);
  let calls: AwsCall[] = [];

  beforeAll(async () => {
    const runs = [];
    for (const scenario of scenarios) runs.push(await recordedRun(name as RfpFunctionName, scenario));
    calls = runs.flatMap(({ sent }) => sent.flatMap((command) => callsOf(command, RESOURCES)));
  });

  test("may make every call that it makes", () => {
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !isAllowed(statements, call))).toEqual([]);
  });

  test("may make no other call: without any one action or resource of its policy it fails", () => {
    const needless = [...smaller(statements)].filter(([, less]) => calls.every((call) => isAllowed(less, call)));
    expect(needless.map(([what]) => what)).toEqual([]);
  });

  test("may decrypt with the key by way of the services alone", () => {
    for (const action of ["kms:Decrypt", "kms:GenerateDataKey"]) {
      expect(isAllowed(statements, { action, resource: RESOURCES.keyArn, context: {} })).toBe(false);
    }
  });
});
