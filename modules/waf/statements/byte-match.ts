import { Token } from "cdktf";
import { quote } from "../../../core/text";
import { BASE_CAPACITY } from "../capacity";
import { literal } from "../literal";
import { oneOfProblem } from "../problem";
import type { Statement } from "../statement";
import { inspected, type InspectionProps } from "./inspected";

export type PositionalConstraint = "EXACTLY" | "STARTS_WITH" | "ENDS_WITH" | "CONTAINS" | "CONTAINS_WORD";

export interface ByteMatchProps extends InspectionProps {
  /** What is looked for, at most 200 bytes. */
  readonly searchString: string;

  /** Where in the field it must stand. CONTAINS_WORD: letters, digits and underscores alone, with neither around it. */
  readonly positionalConstraint: PositionalConstraint;

  /** @default - none */
  readonly transformations?: InspectionProps["transformations"];
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/limits.html */
const MAX_BYTES = 200;

/**
 * A string in part of the request.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-string-match.html
 */
export function byteMatch(props: ByteMatchProps): Statement {
  const { field, searchString, positionalConstraint, transformations = ["NONE"] } = props;
  const capacities: Readonly<Record<string, number>> = BASE_CAPACITY.byteMatch;
  const base = Object.hasOwn(capacities, positionalConstraint) ? capacities[positionalConstraint] : undefined;
  const bytes = Buffer.byteLength(searchString);
  const known = !Token.isUnresolved(searchString);
  return inspected(
    "byte_match_statement",
    { search_string: literal(searchString), positional_constraint: positionalConstraint },
    base ?? 0,
    { field, transformations },
    [
      oneOfProblem("positionalConstraint", positionalConstraint, Object.keys(capacities)),
      known &&
        (bytes === 0 || bytes > MAX_BYTES) &&
        `searchString must be 1 to ${MAX_BYTES} bytes long, got ${bytes} bytes`,
      known &&
        positionalConstraint === "CONTAINS_WORD" &&
        /\W/.test(searchString) &&
        `searchString of CONTAINS_WORD must be letters, digits and underscores, got ${quote(searchString)}`,
      known &&
        transformations.at(-1) === "LOWERCASE" &&
        searchString !== searchString.toLowerCase() &&
        `searchString must be in small letters behind the transformation LOWERCASE, or nothing matches, got ${quote(searchString)}`,
    ],
  );
}
