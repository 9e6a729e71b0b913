import type { Guardrail } from "../guardrail";
import { IDENTITY_POLICY_TYPES } from "../readers/policy-attributes";
import { listOf } from "../../elements";
import { judgePolicies } from "./statements";

/** LZ-IAM-06. */
export const iamNoServiceWildcard: Guardrail = {
  id: "LZ-IAM-06",
  title: "no policy allows every action of a service",
  why: "s3:* holds today's rights and those that AWS adds tomorrow, deletion and policies included (Security Hub IAM.21).",
  fix: "name the actions",
  severity: "low",
  controls: { fsbp: ["IAM.21"], cis: [] },
  types: IDENTITY_POLICY_TYPES,
  judge: (resource, stack) =>
    judgePolicies(
      resource,
      stack,
      ({ Effect, Action }) => {
        const wildcards = Effect === "Allow" ? listOf(Action).filter((action) => action.endsWith(":*")) : [];
        return wildcards.length > 0 ? `allows ${wildcards.join(", ")}` : undefined;
      },
      "identity",
    ),
};
