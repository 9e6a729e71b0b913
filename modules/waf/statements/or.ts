import { logical } from "./logical";
import type { Statement } from "../statement";

/**
 * Any of two or more statements.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-or.html
 */
export function or(...parts: readonly Statement[]): Statement {
  return logical("or_statement", parts, [
    parts.length < 2 && `or must hold at least 2 statements, got ${parts.length}`,
  ]);
}
