import type { Field } from "./field";

/** The values of all arguments of the query string, each for itself. It adds 10 capacity units. */
export function allQueryArguments(): Field {
  return { json: { all_query_arguments: {} }, cost: "all-query-arguments" };
}
