import type { Statement } from "../../policies/document";

/** The statements of a policy text, by Sid. */
export function statementsOf(policy: unknown): Record<string, Statement> {
  const { Statement: statements } = JSON.parse(policy as string) as { Statement: Statement[] };
  return bySid(statements);
}

/** Statements by Sid; fails if two have the same. */
export function bySid(statements: readonly Statement[]): Record<string, Statement> {
  const result = Object.fromEntries(statements.map((statement) => [statement.Sid, statement]));
  if (Object.keys(result).length !== statements.length) throw new Error("two statements have the same Sid");
  return result;
}
