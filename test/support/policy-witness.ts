import type { OneOrMany, Statement } from "../../policies/document";
import type { ControlledRequest } from "./policy-decision";

/**
 * A request of some member account's principal that a denying statement denies: what the statement names first, in a context
 * that its conditions ask for. What other tests let another principal do must be compared with a request like this, or it
 * may be allowed for a reason that nobody thought of.
 */
export function witness(
  { Action, Resource, NotResource, Condition = {} }: Statement,
  account: string,
): ControlledRequest {
  const context: Record<string, string> = {};
  for (const [operator, keys] of Object.entries(Condition)) {
    for (const [key, values] of Object.entries(keys)) {
      const value = fitting(operator, list(values));
      if (value !== undefined) context[key] ??= value;
    }
  }
  const { "aws:PrincipalArn": arn = `arn:aws:iam::${account}:role/canary`, ...others } = context;
  return {
    principal: { arn: arn.replace("::something:", `::${account}:`) },
    action: Action === undefined ? "unheard-of:Something" : concrete(list(Action)[0]),
    resource: NotResource === undefined ? concrete(list(Resource)[0]) : "arn:aws:unheard-of:::something",
    context: others,
  };
}

/** A value that makes a condition true; undefined if it is true of a key that is not there. */
function fitting(operator: string, values: readonly string[]): string | undefined {
  const name = operator.replace(/^For(Any|All)Values:/, "").replace(/IfExists$/, "");
  const [first = ""] = values;
  switch (name) {
    case "Null":
      return first === "false" ? "something" : undefined;
    case "NumericLessThan":
      return String(Number(first) - 1);
    case "NumericGreaterThan":
      return String(Number(first) + 1);
    case "StringEquals":
    case "StringEqualsIgnoreCase":
      return first;
    default:
      return name.includes("Not") ? undefined : concrete(first);
  }
}

/** A pattern with something in place of its wildcards. */
function concrete(pattern = "*"): string {
  return pattern.replaceAll("*", "something").replaceAll("?", "x");
}

function list(value: OneOrMany | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
