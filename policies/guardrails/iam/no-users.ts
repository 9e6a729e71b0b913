import type { Guardrail } from "../guardrail";
import { fail } from "../judge";

/** LZ-IAM-03. */
export const iamNoUsers: Guardrail = {
  id: "LZ-IAM-03",
  title: "there are no IAM users, passwords or access keys",
  why: "Keys and passwords of users do not end by themselves and leak; people sign in by Identity Center, machines take roles (Security Hub IAM.3, IAM.5, IAM.8, CIS 1.20).",
  fix: "use an Identity Center permission set for people, a role with OIDC or Roles Anywhere for machines",
  severity: "high",
  controls: {
    fsbp: ["IAM.2", "IAM.3", "IAM.5", "IAM.8"],
    cis: ["1.9", "1.10", "1.11", "1.12", "1.13", "1.14", "1.20"],
  },
  types: ["aws_iam_user", "aws_iam_access_key", "aws_iam_user_login_profile", "aws_iam_service_specific_credential"],
  judge: ({ type }) => fail(`${type} is a long-lived credential or its holder`),
};
