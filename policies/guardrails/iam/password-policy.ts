import type { Guardrail } from "../guardrail";
import { all, mustBeAtLeast, mustBeTrue } from "../judge";

/** LZ-IAM-09. */
export const iamPasswordPolicy: Guardrail = {
  id: "LZ-IAM-09",
  title: "the password policy asks for 14 characters of every kind and remembers 24 passwords",
  why: "Short and repeated passwords are guessed (Security Hub IAM.7, CIS 1.7 and 1.8).",
  fix: "raise minimumPasswordLength to 14 and passwordReusePrevention to 24, and require all four kinds of characters",
  severity: "medium",
  controls: { fsbp: ["IAM.7"], cis: ["1.7", "1.8"] },
  types: ["aws_iam_account_password_policy"],
  judge: ({ body }) =>
    all([
      mustBeAtLeast(body, "minimum_password_length", 14),
      mustBeAtLeast(body, "password_reuse_prevention", 24),
      mustBeTrue(body, "require_lowercase_characters"),
      mustBeTrue(body, "require_uppercase_characters"),
      mustBeTrue(body, "require_numbers"),
      mustBeTrue(body, "require_symbols"),
    ]),
};
