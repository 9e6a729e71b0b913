import type { Guardrail } from "../guardrail";
import { IDENTITY_POLICY_TYPES } from "../readers/policy-attributes";
import { allows, isOnEverything } from "./action";
import { judgePolicies } from "./statements";

/** LZ-IAM-04. */
export const iamPassRole: Guardrail = {
  id: "LZ-IAM-04",
  title: "no policy lets its holder pass every role",
  why: "Who may pass any role to a service takes the rights of the strongest one (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html).",
  fix: "name the ARNs of the roles in Resource of iam:PassRole",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: IDENTITY_POLICY_TYPES,
  judge: (resource, stack) =>
    judgePolicies(
      resource,
      stack,
      (statement) =>
        allows(statement, "iam:PassRole") && isOnEverything(statement)
          ? "allows iam:PassRole on every role"
          : undefined,
      "identity",
    ),
};
