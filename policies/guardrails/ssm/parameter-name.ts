import { parameterNameProblem } from "../../../core/parameter-name";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, shown } from "../readers/arguments";

/** LZ-SSM-01. */
export const ssmParameterName: Guardrail = {
  id: "LZ-SSM-01",
  title: "parameters have names in a hierarchy that AWS takes",
  why: "A policy lets in by path, and AWS refuses other names only when they are made (https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-hierarchies.html).",
  fix: "name it by parameterName: /organization/application/environment/key, not below /aws or /ssm",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_ssm_parameter"],
  judge({ body: { name } }) {
    if (isReference(name)) return unknown(`name is ${shown(name)}`);
    const problem = parameterNameProblem(typeof name === "string" ? name : "");
    return problem === undefined ? pass(`name is ${shown(name)}`) : fail(`name ${problem}`);
  },
};
