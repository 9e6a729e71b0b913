import type { Field } from "./field";

/** The HTTP method, such as POST. */
export function method(): Field {
  return { json: { method: {} }, cost: "plain" };
}
