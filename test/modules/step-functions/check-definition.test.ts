import { checkDefinition } from "../../../modules/step-functions/definition/check";
import { functionsOf, invokeFunction } from "../../../modules/step-functions/definition/invoke-function";
import type { State, StateMachineDefinition } from "../../../modules/step-functions/definition/types";

const invoke = invokeFunction({ functionArn: "${orders}", payload: "$", functionTimeoutInSeconds: 30 });
const END: State = { Type: "Succeed" };
const definition = (
  states: Readonly<Record<string, State>>,
  more: Partial<StateMachineDefinition> = {},
): StateMachineDefinition => ({ TimeoutSeconds: 60, StartAt: "First", States: states, ...more });
const only = (state: State): StateMachineDefinition => definition({ First: state });
const map = (inner: Readonly<Record<string, State>>, more: object = {}): State => ({
  Type: "Map",
  MaxConcurrency: 5,
  ItemProcessor: { StartAt: "Inner", States: inner },
  End: true,
  ...more,
});

describe("checkDefinition", () => {
  test("takes a field that is undefined for one that is left out", () => {
    const task = { ...invoke, Catch: undefined, Next: undefined, End: true } as const;
    expect(checkDefinition(only(task))).toEqual([]);
    expect(checkDefinition(only({ ...task, Retry: undefined }))).toEqual([
      "States.First.Retry lacks Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException, which pass",
    ]);
  });

  test.each<[string, StateMachineDefinition]>([
    ["a task", only({ ...invoke, End: true })],
    ["a chain", definition({ First: { ...invoke, Next: "Last" }, Last: END })],
    [
      "a loop with a way out",
      definition({
        First: { Type: "Wait", Seconds: 5, Next: "Ready" },
        Ready: {
          Type: "Choice",
          Choices: [{ Variable: "$.ready", BooleanEquals: true, Next: "Last" }],
          Default: "First",
        },
        Last: END,
      }),
    ],
    ["a map", only(map({ Inner: { ...invoke, End: true } }))],
    ["a parallel", only({ Type: "Parallel", Branches: [{ StartAt: "A", States: { A: END } }], End: true })],
    [
      "a heartbeat in place of a timeout",
      only({
        Type: "Task",
        Resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        HeartbeatSeconds: 60,
        End: true,
      }),
    ],
    ["retries of everything", only({ ...invoke, Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 2 }], End: true })],
    [
      "a state that only an error leads to",
      definition({
        First: { ...invoke, Catch: [{ ErrorEquals: ["States.ALL"], Next: "Refused" }], End: true },
        Refused: { Type: "Fail", Error: "Refused", CausePath: "$.reason" },
      }),
    ],
  ])("finds nothing wrong with %s", (_, sound) => {
    expect(checkDefinition(sound)).toEqual([]);
  });

  test.each<[string, StateMachineDefinition, string]>([
    ["no first state", definition({ First: END }, { StartAt: "Begin" }), "StartAt: there is no state 'Begin'"],
    [
      "a property of every object as the first state",
      definition({ First: END }, { StartAt: "toString" }),
      "StartAt: there is no state 'toString'",
    ],
    ["a wrong Next", only({ ...invoke, Next: "Lst" }), "States.First.Next: there is no state 'Lst' beside it"],
    [
      "a wrong Default",
      only({ Type: "Choice", Choices: [{ Next: "First" }], Default: "Gone" }),
      "States.First.Default: there is no state 'Gone' beside it",
    ],
    [
      "a wrong choice",
      only({ Type: "Choice", Choices: [{ Next: "Gone" }], Default: "First" }),
      "States.First.Choices[0].Next: there is no state 'Gone' beside it",
    ],
    [
      "a wrong Catch",
      only({ ...invoke, Catch: [{ ErrorEquals: ["States.ALL"], Next: "Gone" }], End: true }),
      "States.First.Catch[0].Next: there is no state 'Gone' beside it",
    ],
    [
      "a wrong way in a map",
      only(map({ Inner: { ...invoke, Next: "First" } })),
      "States.First.ItemProcessor.States.Inner.Next: there is no state 'First' beside it",
    ],
    [
      "a wrong way in a branch",
      only({ Type: "Parallel", Branches: [{ StartAt: "A", States: {} }], End: true }),
      "States.First.Branches[0].StartAt: there is no state 'A'",
    ],
    [
      "a state that nothing leads to",
      definition({ First: END, Other: { ...invoke, End: true } }),
      "States.Other is never reached",
    ],
    [
      "a state that leads nowhere",
      only({ ...invoke } as unknown as State),
      "States.First leads nowhere: it needs Next or End",
    ],
    [
      "both Next and End",
      definition({ First: { ...invoke, Next: "Last", End: true } as unknown as State, Last: END }),
      "States.First has both Next and End",
    ],
    [
      "a loop without a way out",
      only({ Type: "Wait", Seconds: 5, Next: "First" }),
      "States.First never ends: no way leads to End, Succeed or Fail",
    ],
    [
      "a choice without Default",
      definition({ First: { Type: "Choice", Choices: [{ Next: "Last" }] }, Last: END }),
      "States.First has no Default: an input that no rule fits would fail the execution",
    ],
    [
      "a choice without rules",
      definition({ First: { Type: "Choice", Choices: [], Default: "Last" }, Last: END }),
      "States.First.Choices is empty",
    ],
    [
      "a task without a bound",
      only({ Type: "Task", Resource: "arn:aws:states:::sns:publish", End: true }),
      "States.First has neither TimeoutSeconds nor HeartbeatSeconds: without them it waits for 99,999,999 seconds",
    ],
    [
      "a function that is not tried again",
      only({ ...invoke, Retry: [], End: true }),
      "States.First.Retry lacks Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException, which pass",
    ],
    [
      "retries of which there are none",
      only({ ...invoke, Retry: [{ ErrorEquals: ["States.ALL"], MaxAttempts: 0 }], End: true }),
      "States.First.Retry lacks Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException, which pass",
    ],
    [
      "a retry of everything before others",
      only({
        ...invoke,
        Retry: [{ ErrorEquals: ["States.ALL"] }, { ErrorEquals: ["Mine"] }],
        End: true,
      }),
      "States.First.Retry of States.ALL: States.ALL must stand alone and last",
    ],
    [
      "a retry of nothing",
      only({ ...invoke, Retry: [...invoke.Retry, { ErrorEquals: [] }], End: true }),
      "States.First.Retry of nothing: ErrorEquals is empty",
    ],
    [
      "no wait before a retry",
      only({ ...invoke, Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 0 }], End: true }),
      "States.First.Retry of States.ALL: IntervalSeconds must be 1 or more, got 0",
    ],
    [
      "waits that shrink",
      only({ ...invoke, Retry: [{ ErrorEquals: ["States.ALL"], BackoffRate: 0.5 }], End: true }),
      "States.First.Retry of States.ALL: BackoffRate must be 1 or more, got 0.5",
    ],
    [
      "a longest wait below the first",
      only({
        ...invoke,
        Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 9, MaxDelaySeconds: 9 }],
        End: true,
      }),
      "States.First.Retry of States.ALL: MaxDelaySeconds must be more than IntervalSeconds, got 9",
    ],
    [
      "a map without a bound",
      only(map({ Inner: END }, { MaxConcurrency: undefined })),
      "States.First has no MaxConcurrency: as many items at a time as AWS sees fit",
    ],
    [
      "a map that is too wide",
      only(map({ Inner: END }, { MaxConcurrency: 41 })),
      "States.First.MaxConcurrency must be 1 to 40, got 41",
    ],
    ["a failure without a name", only({ Type: "Fail", Cause: "no" }), "States.First has no Error"],
    ["a failure without a cause", only({ Type: "Fail", Error: "No" }), "States.First has no Cause"],
    [
      "one name for two states",
      only(map({ Inner: { ...invoke, Next: "First" }, First: END })),
      "States.First: more than one state has this name",
    ],
    [
      "a name that is too long",
      definition({ ["x".repeat(81)]: END }, { StartAt: "x".repeat(81) }),
      `States.${"x".repeat(81)} has a name of more than 80 characters`,
    ],
    [
      "no end of an execution",
      definition({ First: END }, { TimeoutSeconds: 0 }),
      "TimeoutSeconds must be a whole number from 1 to 31536000, got 0",
    ],
  ])("finds %s", (_, broken, problem) => {
    expect(checkDefinition(broken)).toEqual([problem]);
  });

  test("tells everything at once", () => {
    const broken = definition({ First: { Type: "Fail" }, Other: { Type: "Fail" } });
    expect(checkDefinition(broken)).toEqual([
      "States.First has no Error",
      "States.First has no Cause",
      "States.Other is never reached",
      "States.Other has no Error",
      "States.Other has no Cause",
    ]);
  });

  test("gives an express execution five minutes", () => {
    expect(checkDefinition(definition({ First: END }, { TimeoutSeconds: 300 }), "EXPRESS")).toEqual([]);
    expect(checkDefinition(definition({ First: END }, { TimeoutSeconds: 301 }), "EXPRESS")).toEqual([
      "TimeoutSeconds must be a whole number from 1 to 300, got 301",
    ]);
  });
});

describe("invokeFunction", () => {
  test("waits a little longer than the function runs, and tries again what passes", () => {
    expect(
      invokeFunction({ functionArn: "arn:f", payload: { "id.$": "$.id" }, functionTimeoutInSeconds: 900 }),
    ).toEqual({
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Parameters: { FunctionName: "arn:f", Payload: { "id.$": "$.id" } },
      TimeoutSeconds: 930,
      Retry: [
        {
          ErrorEquals: [
            "Lambda.ClientExecutionTimeoutException",
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
          ],
          IntervalSeconds: 2,
          MaxAttempts: 6,
          BackoffRate: 2,
          JitterStrategy: "FULL",
        },
      ],
    });
  });

  test("hands on a payload by its path, in the partition it is told", () => {
    const state = invokeFunction({
      functionArn: "f",
      payload: "$.order",
      functionTimeoutInSeconds: 1,
      partition: "aws-cn",
    });
    expect(state.Parameters).toEqual({ FunctionName: "f", "Payload.$": "$.order" });
    expect(state.Resource).toBe("arn:aws-cn:states:::lambda:invoke");
  });
});

test("functionsOf finds each function once, wherever it is invoked", () => {
  const task = (functionArn: string): State => ({
    ...invokeFunction({ functionArn, payload: "$", functionTimeoutInSeconds: 1 }),
    End: true,
  });
  const states: Readonly<Record<string, State>> = {
    First: task("a"),
    Each: map({ Inner: task("b"), Other: task("a") }),
    Both: { Type: "Parallel", Branches: [{ StartAt: "C", States: { C: task("c") } }], End: true },
    Unnamed: { ...task("d"), Parameters: {} } as State,
    Queue: { Type: "Task", Resource: "arn:aws:states:::sqs:sendMessage", TimeoutSeconds: 5, End: true },
  };
  expect(functionsOf({ StartAt: "First", States: states })).toEqual(["a", "b", "c"]);
});
