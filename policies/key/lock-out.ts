import type { Statement } from "../document";
import { isEverybody, listOf } from "../elements";
import { covers } from "../patterns";

/** What changes a key's policy. Whoever has lost it cannot get it back. */
const WRITES_THE_POLICY = "kms:putkeypolicy";

/** Condition keys that say who asks, and how, and so can hold for a call of kms:PutKeyPolicy. */
const ABOUT_THE_CALLER =
  /^(aws:(principal|sourceip|sourcevp|multifactor|userid|username|securetransport)|kms:calleraccount)/i;

/** Operators that spare the principals that they name. */
const SPARING = ["ArnNotLike", "ArnNotEquals", "StringNotLike", "StringNotEquals"];

/** A statement as it may stand in somebody's policy. */
type AnyStatement = Statement & { readonly NotPrincipal?: Statement["Principal"] };

/**
 * Why nobody of the account could change the key policy any more; undefined if somebody can. AWS refuses some of these
 * policies by its lockout safety check, which looks at the caller alone; the others leave a key that only AWS Support can
 * bring back.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-root-enable-iam
 */
export function lockOut(
  statements: readonly Statement[],
  /** The key's account; undefined if it is not known: then any account's principals count. */
  accountId: string | undefined,
): string | undefined {
  const writing = (statements as readonly AnyStatement[]).filter(isAboutThePolicy);
  const writers = writing.filter(isPossible).flatMap((statement) => writersOf(statement, accountId));
  if (writers.length === 0) {
    return (
      `nobody of ${accountId === undefined ? "its account" : `account ${accountId}`} may change the key policy: ` +
      "no statement allows kms:PutKeyPolicy to the account or to one of its roles"
    );
  }
  const denials = writing.filter(({ Effect }) => Effect === "Deny");
  if (writers.some((writer) => !denials.some((denial) => isDenied(writer, denial, accountId)))) return undefined;
  const [denial] = denials.filter((each) => writers.some((writer) => isDenied(writer, each, accountId)));
  return `nobody may change the key policy any more: statement '${denial?.Sid ?? ""}' denies it`;
}

function isAboutThePolicy({ Action, NotAction }: Statement): boolean {
  const holds = (pattern: string): boolean => covers(pattern.toLowerCase(), WRITES_THE_POLICY);
  return NotAction === undefined ? listOf(Action).some(holds) : !listOf(NotAction).some(holds);
}

/** Whether an Allow can hold for a call of kms:PutKeyPolicy, which has no encryption context and comes by no service. */
function isPossible({ Effect, Condition = {} }: Statement): boolean {
  const keys = Object.values(Condition).flatMap((byKey) => Object.keys(byKey));
  return Effect === "Allow" && keys.every((key) => ABOUT_THE_CALLER.test(key));
}

/** Principals of the account that an Allow names; "*" for everybody in it. */
function writersOf({ Principal }: AnyStatement, accountId: string | undefined): string[] {
  if (isEverybody(Principal)) return ["*"];
  if (Principal === undefined || Principal === "*") return [];
  return listOf(Principal.AWS).flatMap((name) => {
    if (isWholeAccount(name)) return accountId === undefined || accountOf(name) === accountId ? ["*"] : [];
    const account = accountOf(name);
    // A reference, which only Terraform can tell, is somebody.
    return account === undefined || accountId === undefined || account === accountId ? [name] : [];
  });
}

function isDenied(writer: string, denial: AnyStatement, accountId: string | undefined): boolean {
  if (!isMeant(writer, denial, accountId)) return false;
  const conditions = Object.entries(denial.Condition ?? {}).flatMap(([operator, byKey]) =>
    Object.entries(byKey).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: listOf(values) })),
  );
  // All conditions of a statement must hold, so one that cannot be judged may spare the writer.
  return conditions.every(
    ({ operator, key, values }) =>
      SPARING.includes(operator) &&
      key === "aws:principalarn" &&
      !values.some((pattern) => isSpared(writer, pattern, accountId)),
  );
}

function isMeant(writer: string, { Principal, NotPrincipal }: AnyStatement, accountId: string | undefined): boolean {
  if (NotPrincipal !== undefined) {
    return NotPrincipal === "*" || !listOf(NotPrincipal.AWS).some((name) => isSpared(writer, name, accountId));
  }
  if (isEverybody(Principal)) return true;
  if (Principal === undefined || Principal === "*") return false;
  return listOf(Principal.AWS).some(
    (name) => name === writer || (isWholeAccount(name) && (accountId === undefined || accountOf(name) === accountId)),
  );
}

/**
 * Where everybody of the account may write, one principal of it that is spared is enough. What only Terraform can tell
 * may be spared.
 */
function isSpared(writer: string, pattern: string, accountId: string | undefined): boolean {
  if (isReference(writer) || isReference(pattern)) return true;
  if (writer !== "*") return covers(pattern, writer);
  const account = accountOf(pattern);
  return account === undefined || accountId === undefined || covers(account, accountId);
}

function isReference(name: string): boolean {
  return name.includes("${");
}

/** `arn:aws:iam::<id>:root`, or the id alone. */
function isWholeAccount(name: string): boolean {
  return /^(\d{12}|arn:[^:]+:iam::\d{12}:root)$/.test(name);
}

/** The account in an ARN or a bare id; undefined where it is neither. */
function accountOf(name: string): string | undefined {
  return /^\d{12}$/.test(name) ? name : /^arn:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(name)?.[1];
}
