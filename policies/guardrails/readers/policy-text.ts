import type { Statement } from "../../document";
import { wellFormed } from "./well-formed";

/**
 * The statements of a policy as it stands in a stack's JSON. A reference inside the text, such as
 * ${aws_s3_bucket.logs.arn}, is kept as it is written. Undefined if only Terraform knows the policy: it is one reference
 * as a whole, or is not JSON even when its references are put aside.
 */
export function policyStatements(text: unknown): Statement[] | undefined {
  if (typeof text !== "string") return undefined;
  const policy = parse(text) ?? parse(withoutReferences(text));
  if (policy === undefined || policy === null || typeof policy !== "object") return undefined;
  const { Statement: statements } = policy as { Statement?: unknown };
  if (statements === undefined) return undefined;
  return (Array.isArray(statements) ? statements : [statements]).flatMap(wellFormed);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The text with a placeholder for each reference. References may hold quotes, as in ${lookup(local.arns, "logs")}, which
 * would end the JSON string around them.
 */
function withoutReferences(text: string): string {
  let result = "";
  for (let at = 0; at < text.length;) {
    const start = text.indexOf("${", at);
    if (start === -1) return result + text.slice(at);
    result += `${text.slice(at, start)}reference`;
    at = endOfBraces(text, start + 1);
  }
  return result;
}

/** Position after the brace that closes the one at `open`. */
function endOfBraces(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1;
  }
  return text.length;
}
