import picomatch from "picomatch";
import { UserError } from "../core/errors";
import type { StackDefinition } from "./waves";

/** The stacks that names or globs (separated by commas or spaces) ask for; every stack if there are none. */
export function selectStacks(
  definitions: readonly StackDefinition[],
  patterns?: string | readonly string[],
): StackDefinition[] {
  const wanted = (typeof patterns === "string" ? patterns.split(/[,\s]+/) : (patterns ?? [])).filter(Boolean);
  if (wanted.length === 0) return [...definitions];
  const unmatched = wanted.filter((pattern) => !definitions.some(({ name }) => picomatch.isMatch(name, pattern)));
  if (unmatched.length > 0) {
    throw new UserError(
      `no stack is called ${unmatched.map((pattern) => `'${pattern}'`).join(", ")}`,
      `stacks: ${definitions.map(({ name }) => name).join(", ")}`,
    );
  }
  return definitions.filter(({ name }) => wanted.some((pattern) => picomatch.isMatch(name, pattern)));
}
