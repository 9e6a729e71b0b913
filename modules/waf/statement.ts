/** A WAF statement as Terraform's JSON writes it: snake_case, its only key is its kind. */
export type StatementJson = Readonly<Record<string, unknown>>;

/**
 * What a WAF rule looks for. The bindings pass `statement` through without a look at it (it is typed `any`), so statements
 * are made by the functions of `modules/waf/statements` alone: they write Terraform's names and find what AWS refuses.
 */
export interface Statement {
  readonly json: StatementJson;

  /**
   * Web ACL capacity units (WCU) that it takes.
   * https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html
   */
  readonly capacity: number;

  /**
   * What is wrong with it, one sentence each. A statement belongs to no construct, so it does not throw: the web ACL or
   * rule group that it ends in reports all problems of all its rules in one error (rule-problems.ts).
   *
   * @default - nothing
   */
  readonly problems?: readonly string[];

  /** What in it exists in front of CloudFront alone. @default - nothing */
  readonly cloudFrontOnly?: readonly string[];
}

/** A statement of one kind, with those of the problems that hold. */
export function statement(
  kind: string,
  body: Readonly<Record<string, unknown>>,
  capacity: number,
  problems: readonly Problem[] = [],
): Statement {
  return { json: { [kind]: body }, capacity, problems: found(problems) };
}

/** A sentence about what is wrong; false or undefined if it is not. */
export type Problem = string | false | undefined;

/** The problems that hold. */
export function found(problems: readonly Problem[]): readonly string[] {
  return problems.filter((problem): problem is string => typeof problem === "string");
}

/** The statement's kind, such as `geo_match_statement`. */
export function kindOf({ json }: Pick<Statement, "json">): string {
  return Object.keys(json)[0] ?? "";
}

/** What the statement is called in a message: `geo_match_statement` is a geo match statement. */
export function nameOf(kind: string): string {
  return kind.replaceAll("_", " ");
}

/** The statement's kind and those of all statements within it, from the outside in. */
export function kindsWithin(json: StatementJson): readonly string[] {
  return Object.entries(json).flatMap(([kind, body]) => [kind, ...nested(body).flatMap(kindsWithin)]);
}

/** How many and, or and not statements stand in one another. */
export function logicalDepth(json: StatementJson): number {
  const [kind = "", body] = Object.entries(json)[0] ?? [];
  const own = ["and_statement", "or_statement", "not_statement"].includes(kind) ? 1 : 0;
  return own + Math.max(0, ...nested(body).map(logicalDepth));
}

function nested(body: unknown): readonly StatementJson[] {
  const { statement: inner, scope_down_statement: scopeDown } = (body ?? {}) as {
    statement?: readonly StatementJson[];
    scope_down_statement?: StatementJson;
  };
  return [...(inner ?? []), ...(scopeDown === undefined ? [] : [scopeDown])];
}
