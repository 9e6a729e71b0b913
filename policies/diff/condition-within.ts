import { operatorParts } from "../condition";
import type { NormalTest } from "./normal-form";
import { covers } from "../patterns";
import { isRangeWithin } from "./ranges";

/** Whether the second condition holds wherever the first does: each of its tests follows from one of the first. */
export function isConditionWithin(narrow: readonly NormalTest[], wide: readonly NormalTest[]): boolean {
  return wide.every((test) => narrow.some((each) => implies(each, test)));
}

/** Whether a request that passes the first test passes the second. False where it cannot be told. */
export function implies(narrow: NormalTest, wide: NormalTest): boolean {
  if (narrow.key !== wide.key) return false;
  if (narrow.operator === wide.operator && narrow.values.join("\n") === wide.values.join("\n")) return true;
  const a = operatorParts(narrow.operator);
  const b = operatorParts(wide.operator);
  if (a === undefined || b === undefined || a.set !== b.set) return false;
  // A test that a request without the key passes is the wider one.
  if (a.ifExists && !b.ifExists) return false;
  const compare = comparing(a.comparison, b.comparison);
  if (compare === undefined) return false;
  if (b.comparison.includes("Not")) {
    return wide.values.every((value) => narrow.values.some((each) => compare(each, value)));
  }
  return narrow.values.every((value) => wide.values.some((each) => compare(each, value)));
}

type Compare = (wide: string, narrow: string) => boolean;

const equal: Compare = (wide, narrow) => wide === narrow;

/** How values of two operators compare; undefined if they do not. */
function comparing(narrow: string, wide: string): Compare | undefined {
  // What equals a text is like it, if the text is no pattern itself.
  if (narrow === "StringEquals" && wide === "StringLike")
    return (pattern, value) => !/[*?]/.test(value) && covers(pattern, value);
  if (narrow === "StringNotLike" && wide === "StringNotEquals") {
    return (pattern, value) => !/[*?]/.test(value) && covers(pattern, value);
  }
  if (narrow !== wide) return undefined;
  if (narrow.endsWith("IpAddress")) return isRangeWithin;
  if (narrow.endsWith("Like")) return covers;
  if (narrow.startsWith("NumericLess")) return (value, other) => Number(other) <= Number(value);
  if (narrow.startsWith("NumericGreater")) return (value, other) => Number(other) >= Number(value);
  return equal;
}
