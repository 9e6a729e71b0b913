import { didYouMean, quote } from "../../core/text";
import { parseDocument } from "yaml";
import { iamPage, type LintFinding } from "./finding";
import { KIND_RULES, type KindRules, type LintedKind } from "./kinds";
import { isObject, kindOf, Report } from "./report";
import { checkStatement } from "./statement";

/**
 * What is wrong with a policy's text, by the grammar of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html and the page of its kind. AWS tells
 * some of it at deployment, and takes the rest without a word: a misspelt action or condition key in a Deny.
 */
export function checkPolicy(text: string, kind: LintedKind): LintFinding[] {
  const report = new Report();
  const document = parse(text, report);
  if (document !== undefined) checkDocument(document, KIND_RULES[kind], kind, report);
  return [...report.all];
}

function parse(text: string, report: Report): unknown {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    report.error(`is not JSON: ${(error as Error).message}`, iamPage("grammar"));
    return undefined;
  }
  // JSON.parse keeps the last of two equal keys and says nothing; JSON is YAML, and its parser tells.
  for (const { code, linePos } of parseDocument(text, { uniqueKeys: true }).errors) {
    if (code !== "DUPLICATE_KEY") continue;
    const line = linePos?.[0].line;
    report.error(`has a key twice in one object${line === undefined ? "" : `, in line ${line}`}`, iamPage("grammar"));
  }
  return document;
}

function checkDocument(document: unknown, rules: KindRules, kind: LintedKind, report: Report): void {
  if (!isObject(document)) {
    report.error(`is ${kindOf(document)}: a policy is a JSON object`, iamPage("grammar"));
    return;
  }
  report.unknownKeys(document, ["Version", ...(rules.hasId ? ["Id"] : []), "Statement"], rules.name, rules.source);
  checkVersion(document.Version, report.at(".Version"));
  const { Statement: given } = document;
  const statements: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (given === undefined || statements.length === 0) {
    report
      .at(".Statement")
      .error("is missing or empty: a policy needs at least one statement", iamPage("elements_statement"));
    return;
  }
  const sids = new Set<string>();
  for (const [index, statement] of statements.entries()) {
    const place = placeOf(statement, index, Array.isArray(given));
    if (!isObject(statement)) {
      report.at(place).error(`is ${kindOf(statement)}: a statement is an object`, iamPage("elements_statement"));
      continue;
    }
    checkStatement(statement, rules, kind, report.at(place));
    const { Sid } = statement;
    if (typeof Sid !== "string" || Sid === "") continue;
    if (sids.has(Sid)) report.at(place).error("has the Sid of another statement", iamPage("elements_sid"));
    sids.add(Sid);
  }
}

function placeOf(statement: unknown, index: number, isListed: boolean): string {
  const sid =
    isObject(statement) && typeof statement.Sid === "string" && statement.Sid !== "" ? statement.Sid : undefined;
  return `.Statement${isListed ? `[${index}]` : ""}${sid === undefined ? "" : ` (${sid})`}`;
}

/** The old version, which stands for no version too, reads policy variables as plain text. */
function checkVersion(version: unknown, report: Report): void {
  if (version === "2012-10-17") return;
  const got = version === undefined ? "missing" : typeof version === "string" ? quote(version) : kindOf(version);
  const hint = typeof version === "string" ? didYouMean(version, ["2012-10-17"]) : undefined;
  report.error(`is ${got}: must be '2012-10-17'`, iamPage("elements_version"), hint);
}
