import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { POLICY_TYPES, type PolicyKind } from "../readers/policy-attributes";
import { isEverybody, listOf } from "../../elements";
import { judgePolicies } from "./statements";

/** LZ-IAM-01. */
export const iamNoEverything: Guardrail = {
  id: "LZ-IAM-01",
  title: "no policy allows everything, or everybody without a condition",
  why: "An administrator by accident, or a resource open to all of AWS, undoes every other control (Security Hub IAM.1).",
  fix: "name the actions and resources; next to Principal * put a condition such as aws:PrincipalOrgID",
  severity: "critical",
  controls: { fsbp: ["IAM.1", "KMS.5", "SNS.4", "SQS.3"], cis: ["1.15"] },
  types: POLICY_TYPES,
  judge: (resource, stack) => judgePolicies(resource, stack, faultOf),
};

function faultOf(statement: Statement, kind: PolicyKind): string | undefined {
  if (statement.Effect !== "Allow") return undefined;
  if (isEverything(statement)) return "allows every action on every resource";
  const unconditional = Object.keys(statement.Condition ?? {}).length === 0;
  if (kind !== "resource" || !unconditional) return undefined;
  if ("NotPrincipal" in statement) return "allows everybody but a few";
  return isEverybody(statement.Principal) ? "allows everybody" : undefined;
}

/** Action *:* is taken for * by IAM; NotAction allows all the rest. */
function isEverything({ Action, NotAction, Resource }: Statement): boolean {
  const everyAction = NotAction !== undefined || listOf(Action).some((action) => action === "*" || action === "*:*");
  return everyAction && listOf(Resource).includes("*");
}
