import { logical } from "./logical";
import type { Statement } from "../statement";

/**
 * All of two or more statements.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-and.html
 */
export function and(...parts: readonly Statement[]): Statement {
  return logical("and_statement", parts, [
    parts.length < 2 && `and must hold at least 2 statements, got ${parts.length}`,
  ]);
}
