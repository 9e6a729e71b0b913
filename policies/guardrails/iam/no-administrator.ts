import { ADMINISTRATOR_POLICIES } from "../../../core/administrator-policies";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, textsOf } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** LZ-IAM-02. */
export const iamNoAdministrator: Guardrail = {
  id: "LZ-IAM-02",
  title: "no AWS managed administrator policy is attached",
  why: "AdministratorAccess, IAMFullAccess and PowerUserAccess give whoever gets hold of the role the account (Security Hub IAM.1, CIS 1.15).",
  fix: "attach a policy that names what the work needs; acknowledge the one role for emergencies",
  severity: "high",
  controls: { fsbp: ["IAM.1"], cis: ["1.15"] },
  types: [
    "aws_iam_role",
    "aws_iam_role_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_user_policy_attachment",
    "aws_iam_group_policy_attachment",
    "aws_iam_policy_attachment",
    "aws_ssoadmin_managed_policy_attachment",
  ],
  judge({ body }) {
    const arns = attachedPolicies(body);
    if (arns.length === 0) return undefined;
    const administrators = arns.filter((arn) =>
      ADMINISTRATOR_POLICIES.some((name) => arn.endsWith(`:aws:policy/${name}`)),
    );
    if (administrators.length > 0) return fail(`it attaches ${administrators.join(", ")}`);
    // The ARN of a policy of the same stack is the business of the rules over that policy.
    const foreign = arns.filter((arn) => isReference(arn) && !arn.startsWith("${aws_iam_policy."));
    return foreign.length > 0 ? unknown(`it attaches ${foreign.join(", ")}`) : pass(`it attaches ${arns.join(", ")}`);
  },
};

function attachedPolicies(body: ResourceBody): readonly string[] {
  const { policy_arn, policy_arns, managed_policy_arn, managed_policy_arns } = body;
  return [policy_arn, policy_arns, managed_policy_arn, managed_policy_arns].flatMap(textsOf);
}
