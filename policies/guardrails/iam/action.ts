import type { Statement } from "../../document";
import { listOf } from "../../elements";

/** Whether a statement allows the action on whatever resource it names; IAM compares actions without case. */
export function allows({ Effect, Action, NotAction }: Statement, action: string): boolean {
  if (Effect !== "Allow") return false;
  const matches = (pattern: string): boolean => wildcard(pattern).test(action.toLowerCase());
  return NotAction === undefined ? listOf(Action).some(matches) : !listOf(NotAction).some(matches);
}

/** Whether a statement is about every resource. */
export function isOnEverything({ Resource, NotResource }: Statement): boolean {
  return NotResource !== undefined || listOf(Resource).includes("*");
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`);
}
