import { matchingActions } from "../../core/iam-actions/list";
import type { Statement } from "../document";
import { listOf } from "../elements";
import { covers } from "../patterns";
import { iamPage, type LintFinding } from "./finding";
import { WILDCARD_EXCEPTIONS, type WildcardException } from "./wildcard-exceptions";

/**
 * Where a policy allows more than it names: Action `*` or `service:*`, NotAction, and Resource `*` for actions that
 * take a resource. Left out is what AWS itself asks for: actions that take no resource (AWS's action list), and
 * `exceptions`. A Deny may be as wide as it likes.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
 */
export function wideStatements(
  statements: readonly Statement[],
  exceptions: readonly WildcardException[] = WILDCARD_EXCEPTIONS,
): LintFinding[] {
  return statements.flatMap((statement, index) => {
    if (statement.Effect !== "Allow") return [];
    const { Sid } = statement as Partial<Statement>;
    const place = `Statement[${index}]${Sid === undefined ? "" : ` (${Sid})`}`;
    const isExcepted: IsExcepted = (element, action) =>
      exceptions.some((each) => each.element === element && excepts(each, action, statement));
    return [...wideActions(statement, place, isExcepted), ...wideResources(statement, place, isExcepted)];
  });
}

type IsExcepted = (element: WildcardException["element"], action: string) => boolean;

function wideActions({ Action, NotAction }: Statement, place: string, isExcepted: IsExcepted): LintFinding[] {
  const fix = "name the actions";
  if (NotAction !== undefined) return [finding(`${place}.NotAction`, "allows every action but some", fix)];
  return listOf(Action)
    .filter((action) => /^(\*|\*:\*|[^:]+:\*)$/.test(action) && !isExcepted("Action", action))
    .map((action) => finding(`${place}.Action`, `allows '${action}'`, fix));
}

function wideResources(
  { Action, Resource, NotResource }: Statement,
  place: string,
  isExcepted: IsExcepted,
): LintFinding[] {
  if (NotResource !== undefined)
    return [finding(`${place}.NotResource`, "allows every resource but some", "name them")];
  if (!listOf(Resource).includes("*")) return [];
  const named = listOf(Action).filter((action) => takesResource(action) && !isExcepted("Resource", action));
  if (named.length === 0) return [];
  const message = `is '*', though ${named.join(", ")} ${named.length === 1 ? "takes" : "take"} a resource`;
  return [
    finding(`${place}.Resource`, message, "name the resources, or put these actions into a statement of their own"),
  ];
}

/** An action that nobody knows is taken for one that does. */
function takesResource(pattern: string): boolean {
  const actions = matchingActions(pattern);
  return actions.length === 0 || actions.some(({ isResourceLevel }) => isResourceLevel);
}

function excepts({ actions, applies }: WildcardException, action: string, statement: Statement): boolean {
  return actions.some((each) => covers(each, action)) && (applies?.(statement) ?? true);
}

function finding(place: string, message: string, fix: string): LintFinding {
  return { severity: "warning", place, message, fix, source: iamPage("elements_resource") };
}
