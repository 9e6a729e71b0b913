import type { Statement } from "../../document";
import { listOf } from "../../elements";
import type { Guardrail } from "../guardrail";
import { isAssumedBy, rolesOf } from "../readers/roles";
import { allows, isOnEverything } from "./action";
import { judgePolicies } from "./statements";

/** Services whose roles carry out what callers from outside ask for. */
const SERVICES = ["apigateway.amazonaws.com", "lambda.amazonaws.com", "edgelambda.amazonaws.com"];

/** Actions on objects that stand for all of their kind. */
const ON_OBJECTS = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"];

/** LZ-IAM-11. Conditions do not count: what a key begins with is part of the ARN. */
export const iamObjectPrefix: Guardrail = {
  id: "LZ-IAM-11",
  title: "roles of functions and APIs name a prefix or a key of the objects that they reach",
  why: "A caller who gets a function to use another key gets at every object of the bucket (https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege).",
  fix: 'end the ARN of the objects with a prefix, such as "/incoming/*", or acknowledge a bucket that the role owns whole',
  severity: "low",
  controls: { fsbp: [], cis: [] },
  types: ["aws_iam_role", "aws_iam_role_policy", "aws_iam_policy"],
  judge(resource, stack) {
    const isMeant = rolesOf(resource, stack).some((role) => isAssumedBy(role, stack, SERVICES));
    return isMeant ? judgePolicies(resource, stack, faultOf, "identity") : undefined;
  },
};

function faultOf(statement: Statement): string | undefined {
  const actions = ON_OBJECTS.filter((action) => allows(statement, action));
  if (actions.length === 0) return undefined;
  const whole = isOnEverything(statement) ? ["*"] : listOf(statement.Resource ?? []).filter(isWholeBucket);
  return whole.length === 0 ? undefined : `allows ${actions.join(", ")} on ${whole.join(", ")}`;
}

/** Such as arn:aws:s3:::reports/*, arn:aws:s3:::reports* or the ARN of the stack's bucket with an asterisk after it. */
function isWholeBucket(arn: string): boolean {
  const [, key] = /^(?:\$\{[^}]+\}|arn:[^:]+:s3:::(?:\$\{[^}]+\}|[^/])*)(.*)$/.exec(arn) ?? [];
  return key === "/*" || key === "*" || (key === "" && arn.endsWith("*"));
}
