import type { Resource, StackJson } from "./synth";

/** The arguments of every resource of `type` in the order of addresses, without CDKTF's `//` block. */
export function bodiesOf(stack: StackJson, type: string): Resource[] {
  return Object.entries(stack.resource?.[type] ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, body]) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== "//")));
}
