import type { Guardrail } from "../guardrail";
import { all, fail, mustBe } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-STEPFUNCTIONS-01. */
export const stepFunctionsLogging: Guardrail = {
  id: "LZ-STEPFUNCTIONS-01",
  title: "state machines log",
  why: "Executions of Express state machines leave no other trace (Security Hub StepFunctions.1).",
  fix: "set loggingConfiguration with level ALL, ERROR or FATAL and a log group",
  severity: "medium",
  controls: { fsbp: ["StepFunctions.1"], cis: [] },
  types: ["aws_sfn_state_machine"],
  judge({ body }) {
    const blocks = blocksOf(body, "logging_configuration");
    if (blocks.length === 0) return fail("logging_configuration is not set");
    return all(blocks.map((block) => mustBe(block, "level", "ALL", "ERROR", "FATAL")));
  },
};
