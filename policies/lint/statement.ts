import { quote } from "../../core/text";
import { checkActions } from "./actions";
import { checkCondition } from "./conditions";
import { iamPage } from "./finding";
import type { KindRules, LintedKind } from "./kinds";
import { checkPrincipal } from "./principals";
import { kindOf, type Report } from "./report";
import { checkResources, checkTakesResource } from "./resources";

/** Checks every element of a statement, and that it has those of its kind of policy. */
export function checkStatement(
  statement: Readonly<Record<string, unknown>>,
  rules: KindRules,
  kind: LintedKind,
  report: Report,
): void {
  report.unknownKeys(statement, rules.elements, rules.name, rules.source);
  checkSid(statement.Sid, rules, report.at(".Sid"));
  checkEffect(statement.Effect, rules, report.at(".Effect"));
  checkPair(statement, ["Action", "NotAction"], true, rules, report);
  checkPair(statement, ["Resource", "NotResource"], rules.needsResource, rules, report);
  checkPair(statement, ["Principal", "NotPrincipal"], rules.needsPrincipal, rules, report);
  for (const element of ["Action", "NotAction"]) {
    if (statement[element] !== undefined) checkActions(statement[element], kind, report.at(`.${element}`));
  }
  for (const element of ["Resource", "NotResource"]) {
    if (statement[element] !== undefined) checkResources(statement[element], report.at(`.${element}`));
  }
  for (const element of ["Principal", "NotPrincipal"]) {
    if (statement[element] !== undefined) checkPrincipal(statement[element], kind, report.at(`.${element}`));
  }
  if (kind === "identity" || kind === "service-control") checkTakesResource(statement, report);
  if (statement.NotPrincipal !== undefined && statement.Effect === "Allow") {
    report.error(
      "allows everybody but some: NotPrincipal with Allow lets in anonymous requests too",
      iamPage("elements_notprincipal"),
      "name the principals",
    );
  }
  if (statement.Condition !== undefined) {
    checkCondition(statement.Condition, statement.Effect, report.at(".Condition"));
  }
}

function checkSid(sid: unknown, { strictSid, name }: KindRules, report: Report): void {
  if (sid === undefined) return;
  if (typeof sid !== "string") report.error(`is ${kindOf(sid)}: must be a text`, iamPage("elements_sid"));
  else if (strictSid && !/^[A-Za-z0-9]*$/.test(sid)) {
    report.error(`is ${quote(sid)}: ${name} take letters and digits only`, iamPage("elements_sid"));
  }
}

function checkEffect(effect: unknown, { effects, name, source }: KindRules, report: Report): void {
  if ((effects as readonly unknown[]).includes(effect)) return;
  const got = effect === undefined ? "missing" : typeof effect === "string" ? quote(effect) : kindOf(effect);
  const isOfOthers = effect === "Allow" || effect === "Deny";
  const message = `is ${got}: ${isOfOthers ? `${name} take` : "must be"} ${effects.join(" or ")}`;
  report.error(message, isOfOthers ? source : iamPage("elements_effect"));
}

/** Of an element and its negation a statement has one. What the kind does not take at all is told elsewhere. */
function checkPair(
  statement: Readonly<Record<string, unknown>>,
  pair: readonly [string, string],
  isNeeded: boolean,
  { elements, source }: KindRules,
  report: Report,
): void {
  const present = pair.filter((element) => statement[element] !== undefined);
  if (present.length === 2) report.error(`has both ${pair.join(" and ")}: must have one of them`, iamPage("grammar"));
  if (present.length === 0 && isNeeded) {
    report.error(`has no ${pair.filter((element) => elements.includes(element)).join(" or ")}`, source);
  }
}
