import type { Condition, OneOrMany, Statement } from "../../policies/document";

/** One request as a resource policy sees it. */
export interface Request {
  /** Who asks: a service (`events.amazonaws.com`), or the ARN of a principal. */
  readonly principal: { readonly service: string } | { readonly arn: string };
  readonly action: string;
  readonly resource: string;
  /** Condition keys that the request carries, such as aws:SourceAccount. */
  readonly context?: Readonly<Record<string, string>>;
}

export type Decision = "allowed" | "denied" | "not allowed";

/**
 * What a resource policy says to a request: an explicit Deny wins, then an Allow, else nothing. A reading of the rules
 * of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html for the elements and
 * operators that our documents use; it throws on any other.
 */
export function decide(statements: readonly Statement[], request: Request): Decision {
  const matching = statements.filter((statement) => matches(statement, request));
  if (matching.some(({ Effect }) => Effect === "Deny")) return "denied";
  return matching.length > 0 ? "allowed" : "not allowed";
}

function matches(statement: Statement, request: Request): boolean {
  const { Principal, Action, Resource, Condition } = statement;
  if (statement.NotAction !== undefined || statement.NotResource !== undefined) {
    throw new Error(`${statement.Sid}: NotAction and NotResource are not read here`);
  }
  return (
    principalMatches(Principal, request.principal) &&
    list(Action).some((pattern) => like(pattern.toLowerCase(), request.action.toLowerCase())) &&
    list(Resource).some((pattern) => like(pattern, request.resource)) &&
    conditionHolds(Condition ?? {}, contextOf(request))
  );
}

function principalMatches(principal: Statement["Principal"], asking: Request["principal"]): boolean {
  if (principal === undefined) throw new Error("a resource policy needs a principal");
  if (principal === "*") return true;
  if ("service" in asking) return list(principal.Service).includes(asking.service);
  return list(principal.AWS).some((arn) => arn === "*" || arn === asking.arn || isAccountOf(arn, asking.arn));
}

/** `arn:aws:iam::<id>:root` and `<id>` mean every principal of the account. */
function isAccountOf(pattern: string, arn: string): boolean {
  const account = arn.split(":")[4] ?? "";
  return (
    account !== "" && (pattern === account || /^arn:[^:]+:iam::\d{12}:root$/.test(pattern)) && pattern.includes(account)
  );
}

/** Keys that AWS adds by itself. */
function contextOf({ principal, context = {} }: Request): ReadonlyMap<string, string> {
  const own: Record<string, string> =
    "service" in principal
      ? { "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": principal.service }
      : {
          "aws:PrincipalIsAWSService": "false",
          "aws:PrincipalArn": principal.arn,
          "aws:PrincipalAccount": principal.arn.split(":")[4] ?? "",
        };
  return new Map(
    Object.entries({ "aws:SecureTransport": "true", ...own, ...context }).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]),
  );
}

function conditionHolds(condition: Condition, context: ReadonlyMap<string, string>): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) => holds(operator, context.get(key.toLowerCase()), list(expected))),
  );
}

function holds(operator: string, actual: string | undefined, expected: readonly string[]): boolean {
  if (operator === "Null") return (actual === undefined) === (expected[0] === "true");
  // Of the keys with several values our documents ask for one, and our cases carry one.
  if (operator.startsWith("ForAnyValue:")) {
    return actual !== undefined && holds(operator.slice("ForAnyValue:".length), actual, expected);
  }
  if (operator.startsWith("ForAllValues:")) {
    return actual === undefined || holds(operator.slice("ForAllValues:".length), actual, expected);
  }
  const ifExists = operator.endsWith("IfExists");
  const name = ifExists ? operator.slice(0, -"IfExists".length) : operator;
  // An operator that negates is true of a key that the request does not carry.
  if (actual === undefined) return ifExists || name.includes("Not");
  switch (name) {
    case "StringEquals":
      return expected.includes(actual);
    case "StringNotEquals":
      return !expected.includes(actual);
    case "Bool":
      return expected.some((value) => value.toLowerCase() === actual.toLowerCase());
    case "StringLike":
    case "ArnLike":
    case "ArnEquals":
      return expected.some((pattern) => like(pattern, actual));
    case "StringNotLike":
    case "ArnNotLike":
    case "ArnNotEquals":
      return !expected.some((pattern) => like(pattern, actual));
    case "NumericLessThan":
      return expected.some((value) => Number(actual) < Number(value));
    default:
      throw new Error(`operator ${operator} is not read here`);
  }
}

function list(value: OneOrMany | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

function like(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "s").test(value);
}
