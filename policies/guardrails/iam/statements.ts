import type { Statement } from "../../document";
import type { Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { policiesOf, type PolicyAttribute, type PolicyKind } from "../readers/policy-attributes";
import type { SynthesizedStack } from "../readers/stack";
import type { Resource } from "../readers/terraform-json";

/** What is wrong with a statement, or undefined. */
export type FindFault = (statement: Statement, kind: PolicyKind) => string | undefined;

/** Judges every statement of a resource's policies; undefined if it has none of the kind asked for. */
export function judgePolicies(
  resource: Resource,
  stack: SynthesizedStack,
  findFault: FindFault,
  kind?: PolicyKind,
): Judgement | undefined {
  const policies = policiesOf(resource).filter((policy) => kind === undefined || policy.kind === kind);
  return policies.length === 0 ? undefined : all(policies.map((policy) => judgePolicy(policy, stack, findFault)));
}

function judgePolicy({ kind, text }: PolicyAttribute, stack: SynthesizedStack, findFault: FindFault): Judgement {
  const statements = stack.statements(text);
  if (!statements) return unknown("only Terraform knows the policy");
  const faults = statements.flatMap((statement, index) => {
    const fault = findFault(statement, kind);
    return fault === undefined ? [] : [`statement ${statement.Sid ?? index + 1} ${fault}`];
  });
  return faults.length === 0 ? pass(`none of ${statements.length} statements does`) : fail(faults.join("; "));
}
