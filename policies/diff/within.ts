import type { NameSet, NormalStatement } from "./normal-form";
import { isConditionWithin } from "./condition-within";
import { covers, overlap } from "../patterns";

type Covers = (wide: string, narrow: string) => boolean;

/** Elements of a statement that are sets of names. */
export const NAME_ELEMENTS = ["actions", "resources", "principals"] as const;
export type NameElement = (typeof NAME_ELEMENTS)[number];

/** Whether the first set means nothing that the second does not mean too. */
export function isSetWithin(element: NameElement, narrow: NameSet, wide: NameSet): boolean {
  const contains: Covers = element === "principals" ? coversPrincipal : covers;
  const isIn = (name: string, names: readonly string[]): boolean => names.some((each) => contains(each, name));
  if (narrow.isNegated && wide.isNegated) return wide.names.every((name) => isIn(name, narrow.names));
  if (narrow.isNegated) return wide.names.includes("*");
  if (!wide.isNegated) return narrow.names.every((name) => isIn(name, wide.names));
  const touches: Covers = element === "principals" ? (a, b) => contains(a, b) || contains(b, a) : overlap;
  return narrow.names.every((name) => !wide.names.some((each) => touches(each, name)));
}

/** Whether every request that the first statement is about is one that the second is about. */
export function isWithin(narrow: NormalStatement, wide: NormalStatement): boolean {
  return (
    NAME_ELEMENTS.every((element) => isSetWithin(element, narrow[element], wide[element])) &&
    isConditionWithin(narrow.condition, wide.condition)
  );
}

/** An account as principal means everybody in it. There are no wildcards in principals but the one for everybody. */
function coversPrincipal(wide: string, narrow: string): boolean {
  if (wide === "*" || wide === narrow) return true;
  const account = /^arn:[^:]+:iam::(\d{12}):root$/.exec(wide)?.[1];
  return account !== undefined && narrow.startsWith("arn:") && narrow.split(":")[4] === account;
}
