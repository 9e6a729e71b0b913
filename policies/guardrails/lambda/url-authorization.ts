import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-LAMBDA-01. */
export const lambdaUrlAuthorization: Guardrail = {
  id: "LZ-LAMBDA-01",
  title: "function URLs ask for IAM",
  why: "With NONE everybody on the internet runs the function (Security Hub Lambda.1).",
  fix: 'set authorizationType: "AWS_IAM", or put API Gateway in front',
  severity: "critical",
  controls: { fsbp: ["Lambda.1"], cis: [] },
  types: ["aws_lambda_function_url"],
  judge: ({ body }) => mustBe(body, "authorization_type", "AWS_IAM"),
};
