import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { textsOf } from "../readers/arguments";
import { isAssumedBy, rolesOf } from "../readers/roles";
import type { ResourceBody } from "../readers/terraform-json";

const LAMBDA = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"];

/** Policies that AWS keeps for functions, such as service-role/AWSLambdaBasicExecutionRole. */
const FOR_FUNCTIONS = /:aws:policy\/(service-role\/)?AWSLambda/;

/** LZ-IAM-10. A policy for functions is known by its name, so a role of another stack is judged too. */
export const iamFunctionManagedPolicy: Guardrail = {
  id: "LZ-IAM-10",
  title: "roles of functions have no AWS managed policy",
  why: "AWSLambdaBasicExecutionRole writes to every log group of the account, and makes new ones without retention or key (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaBasicExecutionRole.html).",
  fix: "use NodeFunction of modules/lambda, or let the role write to the function's own log group alone",
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: [
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_policy_attachment",
  ],
  judge(resource, stack) {
    const arns = attachedPolicies(resource.body);
    if (arns.length === 0) return undefined;
    const isOfFunction = rolesOf(resource, stack).some((role) => isAssumedBy(role, stack, LAMBDA));
    const managed = arns.filter((arn) => (isOfFunction ? /:aws:policy\//.test(arn) : FOR_FUNCTIONS.test(arn)));
    if (managed.length > 0) return fail(`it attaches ${managed.join(", ")}`);
    return isOfFunction ? pass(`it attaches ${arns.join(", ")}`) : undefined;
  },
};

function attachedPolicies({ policy_arn, policy_arns, managed_policy_arns }: ResourceBody): readonly string[] {
  return [policy_arn, policy_arns, managed_policy_arns].flatMap(textsOf);
}
