import type { Field } from "./field";

/** All that stands behind the question mark. */
export function queryString(): Field {
  return { json: { query_string: {} }, cost: "plain" };
}
