import { directionOf, ofEffect, type PolicyChange } from "./change";
import { isConditionWithin } from "./condition-within";
import type { NameSet, NormalStatement, NormalTest } from "./normal-form";
import type { StatementPair } from "./pairs";
import { isSetWithin, NAME_ELEMENTS, type NameElement } from "./within";

/** The changes of one statement, each with its own direction. */
export function statementChanges({ before, after }: StatementPair): PolicyChange[] {
  if (before === undefined) return after === undefined ? [] : [whole("statement added", after)];
  if (after === undefined) return [whole("statement removed", before)];
  return [
    ...effectChange(before, after),
    ...NAME_ELEMENTS.flatMap((element) => nameChange(element, before, after)),
    ...conditionChange(before, after),
  ];
}

function whole(kind: "statement added" | "statement removed", statement: NormalStatement): PolicyChange {
  const { effect, title } = statement;
  const isAdded = kind === "statement added";
  const text = `${isAdded ? "new" : "no longer there"}: ${words(statement)}`;
  const names = [title];
  return {
    kind,
    statement: title,
    direction: ofEffect(effect, isAdded ? "wider" : "narrower"),
    text,
    added: isAdded ? names : [],
    removed: isAdded ? [] : names,
  };
}

/** A statement in words, such as: allows s3:getobject on arn:aws:s3:::logs/* to *, under 1 condition. */
function words({ effect, actions, resources, principals, condition }: NormalStatement): string {
  const verb = effect === "Allow" ? "allows" : "denies";
  const tests = condition.length === 0 ? "" : `, if ${condition.map(testWords).join(" and ")}`;
  return `${verb} ${setWords(actions)} on ${setWords(resources)} to ${setWords(principals)}${tests}`;
}

function effectChange(before: NormalStatement, after: NormalStatement): PolicyChange[] {
  if (before.effect === after.effect) return [];
  return [
    {
      kind: "effect changed",
      statement: after.title,
      direction: after.effect === "Allow" ? "wider" : "narrower",
      text: `${before.effect} became ${after.effect}`,
      added: [after.effect],
      removed: [before.effect],
    },
  ];
}

function nameChange(element: NameElement, before: NormalStatement, after: NormalStatement): PolicyChange[] {
  const old = before[element];
  const now = after[element];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const direction = directionOf(isSetWithin(element, now, old), isSetWithin(element, old, now));
  const added = now.names.filter((name) => !old.names.includes(name));
  const removed = old.names.filter((name) => !now.names.includes(name));
  return [
    {
      kind: `${element} changed`,
      statement: after.title,
      direction: ofEffect(after.effect, direction),
      text:
        old.isNegated === now.isNegated
          ? listWords(now.isNegated ? `${element} left out` : element, added, removed)
          : `${element}: ${setWords(old)} became ${setWords(now)}`,
      added,
      removed,
    },
  ];
}

function conditionChange(before: NormalStatement, after: NormalStatement): PolicyChange[] {
  const old = before.condition.map(testWords);
  const now = after.condition.map(testWords);
  const added = now.filter((test) => !old.includes(test));
  const removed = old.filter((test) => !now.includes(test));
  if (added.length + removed.length === 0) return [];
  const direction = directionOf(
    isConditionWithin(after.condition, before.condition),
    isConditionWithin(before.condition, after.condition),
  );
  return [
    {
      kind: "condition changed",
      statement: after.title,
      direction: ofEffect(after.effect, direction),
      text: listWords("condition", added, removed),
      added,
      removed,
    },
  ];
}

function setWords({ isNegated, names }: NameSet): string {
  return isNegated ? `all but ${names.join(", ")}` : names.join(", ");
}

function testWords({ operator, key, values }: NormalTest): string {
  return `${operator} ${key} ${values.join(" or ")}`;
}

function listWords(what: string, added: readonly string[], removed: readonly string[]): string {
  const parts = [
    ...(added.length === 0 ? [] : [`with ${added.join(", ")}`]),
    ...(removed.length === 0 ? [] : [`without ${removed.join(", ")}`]),
  ];
  return `${what} now ${parts.join(" and ")}`;
}
