import { NodeFunction } from "../../../modules/lambda/function";
import { functionArchive } from "../../../modules/lambda/function-archive";
import { rfpFunctionStatements } from "../../../policies/identity/rfp-api/statements";
import { API_FUNCTIONS, PIPELINE_FUNCTIONS, type RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import type { Statement } from "../../../policies/document";
import { listOf } from "../../../policies/elements";
import { type AwsCall, callsOf } from "../../support/aws-calls";
import { decideIdentity } from "../../support/policy-decision";
import { resourceOf, synth, TEST_ACCOUNT } from "../../support/synth";
import { statementsOf } from "../../support/statements";
import { recordedRun } from "./recorded-run";
import { SCENARIOS } from "./scenarios";
import { RESOURCES } from "./scenarios/scenario";

const QUEUE = `arn:aws:sqs:eu-west-1:${RESOURCES.accountId}:rfp-failed`;

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

/** The policy of the role that a function gets, as its stack has it. */
function roleOf(name: RfpFunctionName): Statement[] {
  const json = synth((stack) => {
    new NodeFunction(stack, name, {
      placement: stack.in("eu-west-1"),
      functionName: `rfp-${name}`,
      description: "test",
      archive: functionArchive(stack, `rfp-api/${name}`),
      encryption: { mode: "customer", keyArn: RESOURCES.keyArn },
      environment: { VARIABLE: "of the contract" },
      statements: rfpFunctionStatements(name, RESOURCES),
      deadLetterQueueArn: QUEUE,
    });
  });
  return Object.values(statementsOf(resourceOf(json, "aws_iam_role_policy").policy));
}

/** What Lambda itself does in the name of every function. */
function callsOfLambda(name: string): AwsCall[] {
  const logs = `arn:aws:logs:eu-west-1:${TEST_ACCOUNT}:log-group:/aws/lambda/rfp-${name}:log-stream:1`;
  const environment = {
    "kms:EncryptionContext:aws:lambda:FunctionArn": `arn:aws:lambda:eu-west-1:${TEST_ACCOUNT}:function:rfp-${name}`,
  };
  return [
    { action: "logs:CreateLogStream", resource: logs, context: {} },
    { action: "logs:PutLogEvents", resource: logs, context: {} },
    { action: "xray:PutTraceSegments", resource: "*", context: {} },
    { action: "xray:PutTelemetryRecords", resource: "*", context: {} },
    { action: "sqs:SendMessage", resource: QUEUE, context: {} },
    { action: "kms:Decrypt", resource: RESOURCES.keyArn, context: environment },
  ];
}

test("every function has scenarios", () => {
  expect(Object.keys(SCENARIOS).sort()).toEqual([...API_FUNCTIONS, ...PIPELINE_FUNCTIONS].sort());
});

describe.each(Object.entries(SCENARIOS))("%s", (name, scenarios) => {
  const statements = roleOf(name as RfpFunctionName);
  let calls: AwsCall[] = [];

  beforeAll(async () => {
    const runs = [];
    for (const scenario of scenarios) runs.push(await recordedRun(name as RfpFunctionName, scenario));
    const sent = runs.flatMap((run) => run.sent);
    calls = [...callsOfLambda(name), ...sent.flatMap((command) => callsOf(command, RESOURCES))];
  });

  test("may make every call that it makes", () => {
    expect(calls.length).toBeGreaterThan(callsOfLambda(name).length);
    expect(calls.filter((call) => !isAllowed(statements, call))).toEqual([]);
  });

  test("may make no other call: without any one action or resource of its policy it fails", () => {
    const needless = [...smaller(statements)].filter(([, less]) => calls.every((call) => isAllowed(less, call)));
    expect(needless.map(([what]) => what)).toEqual([]);
  });

  test("may use the key by way of the services alone", () => {
    for (const action of ["kms:Decrypt", "kms:GenerateDataKey"]) {
      expect(isAllowed(statements, { action, resource: RESOURCES.keyArn, context: {} })).toBe(false);
    }
  });
});
