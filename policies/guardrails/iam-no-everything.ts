import type { Statement } from "../document";
import type { Guardrail, GuardrailResult } from "./guardrail";
import { type PolicyAttribute, policiesOf, type PolicyKind } from "./policy-attributes";
import { isEverybody, listOf, policyStatements } from "./policy-text";

/** LZ-IAM-01. */
export const iamNoEverything: Guardrail = {
  id: "LZ-IAM-01",
  title: "no policy allows everything, or everybody without a condition",
  why: "An administrator by accident, or a resource open to all of AWS, undoes every other control (Security Hub IAM.1).",
  fix: "name the actions and resources; next to Principal * put a condition such as aws:PrincipalOrgID",
  evaluate: (stack) => policiesOf(stack).map(judge),
};

function judge({ address, kind, text }: PolicyAttribute): GuardrailResult {
  const statements = policyStatements(text);
  if (!statements) return { address, verdict: "unknown", detail: "only Terraform knows the policy" };
  const faults = statements.flatMap((statement, index) => {
    const fault = faultOf(statement, kind);
    return fault === undefined ? [] : [`statement ${statement.Sid ?? index + 1} ${fault}`];
  });
  return faults.length === 0
    ? { address, verdict: "pass", detail: `none of ${statements.length} statements does` }
    : { address, verdict: "fail", detail: faults.join("; ") };
}

function faultOf(statement: Statement, kind: PolicyKind): string | undefined {
  if (statement.Effect !== "Allow") return undefined;
  if (isEverything(statement)) return "allows every action on every resource";
  const unconditional = Object.keys(statement.Condition ?? {}).length === 0;
  if (kind === "resource" && isEverybody(statement.Principal) && unconditional) return "allows everybody";
  return undefined;
}

/** Action *:* is taken for * by IAM; NotAction allows all the rest. */
function isEverything({ Action, NotAction, Resource }: Statement): boolean {
  const everyAction = NotAction !== undefined || listOf(Action).some((action) => action === "*" || action === "*:*");
  return everyAction && listOf(Resource).includes("*");
}
