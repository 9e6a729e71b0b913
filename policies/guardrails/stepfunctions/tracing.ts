import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue, unknown } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-STEPFUNCTIONS-04. */
export const stepFunctionsTracing: Guardrail = {
  id: "LZ-STEPFUNCTIONS-04",
  title: "state machines are traced by X-Ray",
  why: "A trace shows where between the states and the services that they call time goes and errors begin (https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html).",
  fix: "set tracingConfiguration with enabled true",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_sfn_state_machine"],
  judge({ body }) {
    const blocks = blocksOf(body, "tracing_configuration");
    if (blocks.length > 0) return all(blocks.map((block) => mustBeTrue(block, "enabled")));
    return isDynamic(body, "tracing_configuration")
      ? unknown("tracing_configuration is made by Terraform")
      : fail("tracing_configuration is not set");
  },
};
