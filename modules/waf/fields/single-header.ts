import { quote } from "../../../core/text";
import { found } from "../statement";
import type { Field } from "./field";

/** The provider takes small letters alone: AWS answers with them. */
const NAME = /^[a-z0-9_-]{1,40}$/;

/** One header, such as user-agent. The name is written in small letters, as HTTP does not tell them apart. */
export function singleHeader(name: string): Field {
  const lower = name.toLowerCase();
  return {
    json: { single_header: { name: lower } },
    cost: "plain",
    problems: found([
      !NAME.test(lower) &&
        `singleHeader takes a name of 1 to 40 letters, digits, hyphens and underscores, got ${quote(name)}`,
    ]),
  };
}
