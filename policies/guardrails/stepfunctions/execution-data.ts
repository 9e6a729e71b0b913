import type { Guardrail } from "../guardrail";
import { all, mayBe } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-STEPFUNCTIONS-03. What is left out is false, as AWS has it. */
export const stepFunctionsExecutionData: Guardrail = {
  id: "LZ-STEPFUNCTIONS-03",
  title: "logs of state machines hold no input and output",
  why: "With them a log has a copy of all data that an execution is about, for whoever may read logs (https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html).",
  fix: "set includeExecutionData to false; the history of an execution has the data",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_sfn_state_machine"],
  judge({ body }) {
    const blocks = blocksOf(body, "logging_configuration");
    // Whether there is a log at all, LZ-STEPFUNCTIONS-01 says.
    return blocks.length === 0 ? undefined : all(blocks.map((block) => mayBe(block, "include_execution_data", false)));
  },
};
