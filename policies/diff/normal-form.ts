import { listOf } from "../elements";
import type { OneOrMany, Statement } from "../document";
import { operatorParts } from "../condition";

/** The entries of an element, sorted and each once. Negated: everything but these. */
export interface NameSet {
  readonly isNegated: boolean;
  readonly names: readonly string[];
}

/** One test of a condition: operator, key and values. */
export interface NormalTest {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement without what has no meaning: order, Sid, a list of one, case where AWS ignores it. */
export interface NormalStatement {
  /** The Sid, or what it does; never compared. */
  readonly title: string;
  readonly sid: string | undefined;
  readonly effect: "Allow" | "Deny";
  readonly actions: NameSet;
  /** `*` where the element is missing, as in trust policies. */
  readonly resources: NameSet;
  readonly principals: NameSet;
  readonly condition: readonly NormalTest[];
}

/** A statement as it comes from outside. */
type GivenStatement = Partial<Statement> & { readonly NotPrincipal?: Statement["Principal"] };

/** The version and the statements of a policy's text; undefined if it is none that can be read. */
export function normalForm(
  text: string,
): { readonly version: string; readonly statements: NormalStatement[] } | undefined {
  try {
    const { Version: version = "2008-10-17", Statement: given } = JSON.parse(text) as {
      Version?: string;
      Statement: GivenStatement | GivenStatement[];
    };
    const statements = (Array.isArray(given) ? given : [given]).map(normalStatement);
    return { version, statements };
  } catch {
    return undefined;
  }
}

function normalStatement(given: GivenStatement): NormalStatement {
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition = {} } = given;
  if (Effect !== "Allow" && Effect !== "Deny") throw new Error("a statement has no effect");
  if ((Action ?? NotAction) === undefined) throw new Error("a statement has no action");
  const lower = (value: OneOrMany): string[] => listOf(value).map((action) => action.toLowerCase());
  const actions = { isNegated: Action === undefined, names: sorted(lower(Action ?? NotAction ?? [])) };
  return {
    title:
      Sid === undefined || Sid === ""
        ? `${Effect} ${actions.isNegated ? "all but " : ""}${actions.names.join(", ")}`
        : Sid,
    sid: Sid === "" ? undefined : Sid,
    effect: Effect,
    actions,
    resources: { isNegated: NotResource !== undefined, names: sorted(listOf(NotResource ?? Resource ?? "*")) },
    principals: {
      isNegated: NotPrincipal !== undefined,
      names: sorted(principalNames(NotPrincipal ?? Principal ?? "*")),
    },
    condition: Object.entries(Condition)
      .flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => normalTest(operator, key, values)))
      .sort((a, b) => (testName(a) < testName(b) ? -1 : 1)),
  };
}

/** An account's id means the same as the ARN of its root; so do the two spellings of everybody. */
function principalNames(principal: NonNullable<Statement["Principal"]>): string[] {
  if (principal === "*") return ["*"];
  return Object.entries(principal).flatMap(([type, names]) =>
    listOf(names).map((name) => {
      if (type !== "AWS") return `${type} ${name}`;
      return /^\d{12}$/.test(name) ? `arn:aws:iam::${name}:root` : name;
    }),
  );
}

/** Keys are compared without case; ArnEquals means ArnLike; true and false have no case. */
function normalTest(operator: string, key: string, values: unknown): NormalTest {
  const comparison = operatorParts(operator)?.comparison;
  const texts = (Array.isArray(values) ? values : [values]).map(String);
  return {
    operator: operator.replace(/Arn(Not)?Equals/, "Arn$1Like"),
    key: key.toLowerCase(),
    values: sorted(comparison === "Bool" || comparison === "Null" ? texts.map((text) => text.toLowerCase()) : texts),
  };
}

/** What a test is about: two tests of the same name differ in values only. */
export function testName({ operator, key }: NormalTest): string {
  return `${operator} ${key}`;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
