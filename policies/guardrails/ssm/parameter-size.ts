import { PARAMETER_TIERS, parameterBytes } from "../../../core/parameter-store";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, shown } from "../readers/arguments";

/** LZ-SSM-02. */
export const ssmParameterSize: Guardrail = {
  id: "LZ-SSM-02",
  title: "values of parameters fit their tier",
  why: "AWS refuses a longer value, in the middle of a deployment (https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html).",
  fix: "use tier Advanced (USD 0.05 a month) up to 8192 bytes, and a bucket or AppConfig for more",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_ssm_parameter"],
  judge({ body }) {
    const { tier } = body;
    const value = isUnset(body.insecure_value) ? body.value : body.insecure_value;
    // A secret is handed over by a variable, which has its own rule.
    if (typeof value !== "string") return undefined;
    if (isReference(value) || isReference(tier)) return unknown("only Terraform knows the value or its tier");
    const { maxBytes } =
      PARAMETER_TIERS[tier === "Advanced" || tier === "Intelligent-Tiering" ? "Advanced" : "Standard"];
    const bytes = parameterBytes(value);
    const detail = `the value has ${bytes} bytes, tier ${isUnset(tier) ? "Standard" : shown(tier)} takes ${maxBytes}`;
    return bytes <= maxBytes ? pass(detail) : fail(detail);
  },
};
