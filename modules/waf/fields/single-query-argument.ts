import { quote } from "../../../core/text";
import { found } from "../statement";
import type { Field } from "./field";

/** The provider takes small letters alone: WAF does not tell them apart and answers with them. */
const NAME = /^[a-z0-9_-]{1,30}$/;

/** One argument of the query string, such as user. The name is written in small letters. */
export function singleQueryArgument(name: string): Field {
  const lower = name.toLowerCase();
  return {
    json: { single_query_argument: { name: lower } },
    cost: "plain",
    problems: found([
      !NAME.test(lower) &&
        `singleQueryArgument takes a name of 1 to 30 letters, digits, hyphens and underscores, got ${quote(name)}`,
    ]),
  };
}
