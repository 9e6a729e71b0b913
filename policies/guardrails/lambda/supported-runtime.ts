import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset, shown } from "../readers/arguments";

/**
 * Runtimes that AWS no longer patches, as of 2026-11-22.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
const DEPRECATED: readonly RegExp[] = [
  /^nodejs(4\.3|4\.3-edge|6\.10|8\.10|10\.x|12\.x|14\.x|16\.x|18\.x|20\.x)?$/,
  /^python(2\.7|3\.6|3\.7|3\.8|3\.9)$/,
  /^ruby(2\.5|2\.7|3\.2)$/,
  /^java8$/,
  /^go1\.x$/,
  /^dotnet(5\.0|6|7|8)$/,
  /^dotnetcore/,
  /^provided$/,
];

/** LZ-LAMBDA-03. */
export const lambdaSupportedRuntime: Guardrail = {
  id: "LZ-LAMBDA-03",
  title: "functions run on a runtime that AWS still patches",
  why: "A deprecated runtime gets no security fixes, and soon the function cannot be changed any more (Security Hub Lambda.2).",
  fix: "move to a runtime of the list of supported ones",
  severity: "medium",
  controls: { fsbp: ["Lambda.2"], cis: [] },
  types: ["aws_lambda_function"],
  judge({ body: { runtime } }) {
    // A container image brings its own runtime.
    if (isUnset(runtime)) return undefined;
    if (isReference(runtime)) return unknown(`runtime is ${shown(runtime)}`);
    const isDeprecated = DEPRECATED.some((pattern) => pattern.test(String(runtime)));
    return isDeprecated ? fail(`${shown(runtime)} is deprecated`) : pass(`runtime is ${shown(runtime)}`);
  },
};
