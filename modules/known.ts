import { Token } from "cdktf";

/** Whether a text is known now: not a reference of CDKTF's or Terraform's, which only Terraform resolves. */
export function isKnown(text: string): boolean {
  return !Token.isUnresolved(text) && !text.includes("${");
}
