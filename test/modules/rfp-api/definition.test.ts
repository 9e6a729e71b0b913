import fc from "fast-check";
import { MODEL_ERRORS, type PreprocessOutput } from "../../../functions/rfp-api/contract/pipeline";
import { rfpDefinition, type RfpDefinitionProps, STEP_TIMEOUT_IN_SECONDS } from "../../../modules/rfp-api/definition";
import { checkDefinition } from "../../../modules/step-functions/definition/check";
import { functionsOf } from "../../../modules/step-functions/definition/invoke-function";
import { edgesOf } from "../../../modules/step-functions/definition/paths";
import type {
  MapState,
  State,
  StateMachineDefinition,
  States,
  TaskState,
} from "../../../modules/step-functions/definition/types";

const functionArns = { preprocess: "${preprocess}", "answer-question": "${answer}", "record-status": "${record}" };
const make = (props: Partial<RfpDefinitionProps> = {}): StateMachineDefinition =>
  rfpDefinition({ functionArns, ...props });
const stateOf = <T extends State>(name: string): T => make().States[name] as T;
const map = stateOf<MapState>("AnswerQuestions");
const answer = map.ItemProcessor.States["AnswerQuestion"] as TaskState;

/** Every way through a machine, as the names of its states. */
function ways({ States: states }: States, from: string): string[][] {
  const next = [...new Set(edgesOf(states[from] as State).map(({ to }) => to))];
  return next.length === 0
    ? [[from]]
    : next.flatMap((to) => ways({ StartAt: to, States: states }, to).map((rest) => [from, ...rest]));
}

describe("rfpDefinition", () => {
  test("is sound", () => {
    expect(checkDefinition(make())).toEqual([]);
  });

  test("has three ways through, of which one succeeds", () => {
    expect(ways(make(), make().StartAt)).toEqual([
      ["Preprocess", "WasAccepted", "AnswerQuestions", "RecordSuccess"],
      ["Preprocess", "WasAccepted", "RecordRefusal", "DocumentRefused"],
      ["Preprocess", "WasAccepted", "OutcomeUnknown"],
    ]);
    expect(stateOf("RecordSuccess")).toHaveProperty("End", true);
    expect(stateOf("DocumentRefused")).toMatchObject({ Type: "Fail", Error: "DocumentRefused" });
    expect(stateOf("OutcomeUnknown")).toMatchObject({ Type: "Fail", Error: "OutcomeUnknown" });
  });

  test("knows every outcome that preprocess has", () => {
    const outcomes: Record<PreprocessOutput["outcome"], string> = {
      accepted: "AnswerQuestions",
      refused: "RecordRefusal",
    };
    expect(stateOf("WasAccepted")).toMatchObject({
      Choices: Object.entries(outcomes).map(([outcome, Next]) => ({
        Variable: "$.preprocess.output.outcome",
        StringEquals: outcome,
        Next,
      })),
      Default: "OutcomeUnknown",
    });
  });

  test("gives preprocess its whole input, and keeps that beside the answer", () => {
    expect(stateOf("Preprocess")).toMatchObject({
      Parameters: { FunctionName: "${preprocess}", "Payload.$": "$" },
      ResultSelector: { "output.$": "$.Payload" },
      ResultPath: "$.preprocess",
    });
  });

  test("asks one question at a time of each item, and drops what comes back", () => {
    expect(map).toMatchObject({
      ItemsPath: "$.preprocess.output.question_numbers",
      ItemSelector: { "job_id.$": "$.job_id", "question_number.$": "$$.Map.Item.Value" },
      ItemProcessor: { ProcessorConfig: { Mode: "INLINE" }, StartAt: "AnswerQuestion" },
      ResultPath: null,
    });
    expect(answer).toMatchObject({ Parameters: { FunctionName: "${answer}", "Payload.$": "$" }, OutputPath: null });
  });

  test("answers five questions at a time, or as many as it is told", () => {
    const concurrency = (maxConcurrency?: number) =>
      (make({ maxConcurrency }).States["AnswerQuestions"] as MapState).MaxConcurrency;
    expect(concurrency()).toBe(5);
    expect(concurrency(1)).toBe(1);
    expect(concurrency(40)).toBe(40);
    for (const wrong of [0, 41, 2.5]) {
      expect(checkDefinition(make({ maxConcurrency: wrong }))).toEqual([
        `States.AnswerQuestions.MaxConcurrency must be 1 to 40, got ${wrong}`,
      ]);
    }
  });

  test("records what came of the job, and why", () => {
    expect(stateOf<TaskState>("RecordSuccess").Parameters).toEqual({
      FunctionName: "${record}",
      Payload: { "job_id.$": "$.job_id", status: "SUCCEEDED" },
    });
    expect(stateOf<TaskState>("RecordRefusal").Parameters).toEqual({
      FunctionName: "${record}",
      Payload: { "job_id.$": "$.job_id", status: "FAILED", "status_reason.$": "$.preprocess.output.reason" },
    });
  });

  test.each([
    ["Preprocess", stateOf<TaskState>("Preprocess"), STEP_TIMEOUT_IN_SECONDS.preprocess],
    ["AnswerQuestion", answer, STEP_TIMEOUT_IN_SECONDS["answer-question"]],
    ["RecordSuccess", stateOf<TaskState>("RecordSuccess"), STEP_TIMEOUT_IN_SECONDS["record-status"]],
    ["RecordRefusal", stateOf<TaskState>("RecordRefusal"), STEP_TIMEOUT_IN_SECONDS["record-status"]],
  ])("%s waits a little longer than its function runs", (_, { TimeoutSeconds = 0 }, seconds) => {
    expect(TimeoutSeconds).toBeGreaterThan(seconds);
    expect(TimeoutSeconds).toBeLessThanOrEqual(seconds + 60);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  test.each([
    ["Preprocess", stateOf<TaskState>("Preprocess")],
    ["AnswerQuestion", answer],
  ])("%s tries again what passes of a model, and nothing that does not", (_, { Retry = [] }) => {
    const retried = Retry.flatMap(({ ErrorEquals }) => ErrorEquals);
    expect(retried).toEqual(expect.arrayContaining([MODEL_ERRORS.throttled, MODEL_ERRORS.unavailable]));
    for (const lasting of [MODEL_ERRORS.rejected, MODEL_ERRORS.outputInvalid, "States.ALL", "States.TaskFailed"]) {
      expect(retried).not.toContain(lasting);
    }
    expect(Retry.every(({ JitterStrategy, MaxAttempts }) => JitterStrategy === "FULL" && MaxAttempts === 6)).toBe(true);
  });

  test("catches nothing, so that an execution can be redriven where it broke", () => {
    expect(JSON.stringify(make())).not.toContain('"Catch"');
  });

  test("ends after two days", () => {
    expect(make().TimeoutSeconds).toBe(172_800);
  });

  test("invokes the three functions, and carries their partition", () => {
    expect(functionsOf(make())).toEqual(["${preprocess}", "${answer}", "${record}"]);
    expect(JSON.stringify(make({ partition: "aws-cn" }))).not.toContain("arn:aws:");
  });
});

describe("a definition that was broken by hand", () => {
  const names = Object.keys(make().States);
  const edges = names.flatMap((name) =>
    edgesOf(make().States[name] as State).map(({ field, to }) => ({ name, field, to })),
  );
  const copy = () => JSON.parse(JSON.stringify(make())) as { States: Record<string, Record<string, unknown>> };

  test("is found when any state is missing", () => {
    for (const name of names) {
      const broken = copy();
      delete broken.States[name];
      expect({ name, problems: checkDefinition(broken as unknown as StateMachineDefinition).length }).not.toEqual({
        name,
        problems: 0,
      });
    }
  });

  test("is found when any way leads elsewhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...edges), fc.oneof(fc.constantFrom(...names), fc.string()), (edge, elsewhere) => {
        fc.pre(elsewhere !== edge.to);
        const broken = copy();
        const state = broken.States[edge.name] as Record<string, unknown>;
        const index = /^Choices\[(\d)\]/.exec(edge.field)?.[1];
        if (index === undefined) state[edge.field] = elsewhere;
        else (state.Choices as { Next: string }[])[Number(index)] = { Next: elsewhere };
        expect(checkDefinition(broken as unknown as StateMachineDefinition)).not.toEqual([]);
      }),
    );
  });

  test("is found when any field is missing that a path, a bound or a failure needs", () => {
    const needed = ["Next", "End", "Default", "TimeoutSeconds", "Retry", "MaxConcurrency", "Error", "Cause"];
    let removed = 0;
    for (const name of names) {
      for (const field of needed.filter((each) => make().States[name] && each in (make().States[name] as object))) {
        const broken = copy();
        delete (broken.States[name] as Record<string, unknown>)[field];
        removed++;
        expect({
          name,
          field,
          sound: checkDefinition(broken as unknown as StateMachineDefinition).length === 0,
        }).toEqual({
          name,
          field,
          sound: false,
        });
      }
    }
    expect(removed).toBeGreaterThan(15);
  });
});
