import { logical } from "./logical";
import type { Statement } from "../statement";

/**
 * What a statement does not match.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-not.html
 */
export function not(part: Statement): Statement {
  return logical("not_statement", [part]);
}
