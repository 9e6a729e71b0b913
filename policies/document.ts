import { canonicalJson, type Json } from "../core/json";

export type OneOrMany = string | readonly string[];

/** Condition operator -> key -> values, as in { StringEquals: { "aws:SourceOrgID": "o-..." } }. */
export type Condition = Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;

export type Principal = "*" | Readonly<Partial<Record<"AWS" | "Service" | "Federated", OneOrMany>>>;

/** One statement of a policy, in the words of the IAM policy grammar. */
export interface Statement {
  /** Letters and digits; stable, since reviews and diffs go by it. */
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  /** Only in resource policies. */
  readonly Principal?: Principal;
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Condition;
}

/** The policy document of `statements` as canonical JSON: the same statements always give the same text. */
export function policyDocument(statements: readonly Statement[]): string {
  return canonicalJson({ Version: "2012-10-17", Statement: statements as unknown as Json });
}
