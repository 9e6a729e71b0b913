import { Token } from "cdktf";
import { quote } from "../../core/text";

/** Longest name of anything of WAF's (https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateWebACL.html). */
export const MAX_NAME_LENGTH = 128;

/** What WAF would refuse about a name; `reserved` characters are added to it by us. Undefined if nothing. */
export function nameProblem(name: string, reserved = 0): string | undefined {
  if (Token.isUnresolved(name)) return undefined;
  const longest = MAX_NAME_LENGTH - reserved;
  if (/^[\w-]+$/.test(name) && name.length <= longest) return undefined;
  return `name must be 1 to ${longest} letters, digits, hyphens and underscores, got ${quote(name)} (${name.length})`;
}

/** What WAF would refuse about a description; undefined if nothing. */
export function descriptionProblem(description: string | undefined): string | undefined {
  if (description === undefined || Token.isUnresolved(description)) return undefined;
  if (/^[\w+=:#@/,.-][\w+=:#@/,.\s-]+[\w+=:#@/,.-]$/.test(description) && description.length <= 256) return undefined;
  return `description must be 3 to 256 letters, digits, spaces and + = : # @ / - , . only, got ${quote(description)}`;
}
