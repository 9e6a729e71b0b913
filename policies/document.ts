import { UserError } from "../core/errors";
import { canonicalJson, type Json } from "../core/json";
import { type ConditionOperator, operatorParts } from "./condition";
import { listOf, type OneOrMany, type Principal } from "./elements";

export type { OneOrMany, Principal };

/** Condition operator -> key -> values, as in { StringEquals: { "aws:SourceOrgID": "o-..." } }. */
export type Condition = Readonly<Partial<Record<ConditionOperator, Readonly<Record<string, OneOrMany>>>>>;

interface Common {
  /** Letters and digits; stable and unique in its document, since reviews and diffs go by it. */
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  /** Only in resource policies, trust policies and resource control policies. */
  readonly Principal?: Principal;
  /** Neither Resource nor NotResource stands in the trust policy of a role, which is about the role itself. */
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Condition;
}

type ActionOrNot =
  | { readonly Action: OneOrMany; readonly NotAction?: undefined }
  | { readonly Action?: undefined; readonly NotAction: OneOrMany };

/** One statement of a policy, in the words of the IAM policy grammar. */
export type Statement = Common & ActionOrNot;

/**
 * The policy document of `statements` as canonical JSON: the same statements always give the same text. It throws on
 * what AWS would refuse, or would read as something else than was meant, and names the statement.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function policyDocument(statements: readonly Statement[]): string {
  if (statements.length === 0) throw new UserError("a policy document needs at least one statement");
  const sids = new Set<string>();
  for (const statement of statements) {
    const fault = sids.has(statement.Sid) ? "another statement has this Sid" : faultOf(statement);
    if (fault !== undefined) throw new UserError(`policy statement '${statement.Sid}': ${fault}`);
    sids.add(statement.Sid);
  }
  return canonicalJson({ Version: "2012-10-17", Statement: statements as unknown as Json });
}

/** What the types cannot see: an empty list, a Sid from a name, an element that was spread over another. */
function faultOf(statement: Statement): string | undefined {
  const { Sid, Action, NotAction, Resource, NotResource, Principal, Condition = {} } = statement;
  if (!/^[A-Za-z0-9]+$/.test(Sid)) return "a Sid has letters and digits only";
  if ((Action === undefined) === (NotAction === undefined)) return "it needs either Action or NotAction";
  if (Resource !== undefined && NotResource !== undefined) return "it has both Resource and NotResource";
  const lists = { Action, NotAction, Resource, NotResource, ...principalsOf(Principal) };
  for (const [element, value] of Object.entries(lists)) {
    if (value !== undefined && isEmpty(value)) return `${element} is empty`;
  }
  for (const [operator, keys] of Object.entries(Condition)) {
    if (operatorParts(operator) === undefined) return `AWS knows no condition operator '${operator}'`;
    for (const [key, values] of Object.entries(keys)) {
      if (isEmpty(values)) return `the condition ${operator} of ${key} has no value`;
    }
  }
  return undefined;
}

function principalsOf(principal: Principal | undefined): Readonly<Record<string, OneOrMany | undefined>> {
  if (principal === undefined || principal === "*") return {};
  const entries = Object.entries(principal).map(([type, values]) => [`Principal.${type}`, values] as const);
  return entries.length === 0 ? { Principal: [] } : Object.fromEntries(entries);
}

function isEmpty(value: OneOrMany): boolean {
  const values = listOf(value);
  return values.length === 0 || values.some((text) => text === "");
}
