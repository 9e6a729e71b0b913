import { Token } from "cdktf";
import { terraformLiteral } from "../../core/template";

/** Text that WAF is to look for as it stands: ${jndi: is no expression of Terraform's. A reference stays one. */
export function literal(text: string): string {
  return Token.isUnresolved(text) ? text : terraformLiteral(text);
}
