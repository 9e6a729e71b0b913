import { Token } from "cdktf";
import { quote } from "../../../core/text";
import { BASE_CAPACITY } from "../capacity";
import { literal } from "../literal";
import { found, type Statement } from "../statement";
import { inspected, type InspectionProps } from "./inspected";

export interface RegexMatchProps extends InspectionProps {
  /** Pattern in the syntax of PCRE, at most 200 characters. */
  readonly regex: string;

  /** @default - none */
  readonly transformations?: InspectionProps["transformations"];
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/limits.html */
const MAX_LENGTH = 200;

/**
 * What WAF's regular expressions lack. Of look-arounds WAF takes some, and AWS does not say which.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-support.html
 */
const UNSUPPORTED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(?<!\\)(\\\\)*\\[1-9]/, "a back reference"],
  [/\(\?>/, "an atomic group"],
  [/\(\?C/, "a callout"],
  [/\(\?\(/, "a condition"],
  [/\(\?(R|\d|&|P>)/, "a recursive pattern"],
  [/(?<!\\)(\\\\)*\\[CRK]/, "\\C, \\R or \\K"],
  [/(?<!\\)(\\\\)*[*+?}]\+/, "a possessive quantifier"],
  [/\(\*[A-Z]/, "a backtracking verb"],
];

/**
 * A regular expression in part of the request.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-regex-match.html
 */
export function regexMatch({ field, regex, transformations = ["NONE"] }: RegexMatchProps): Statement {
  return inspected(
    "regex_match_statement",
    { regex_string: literal(regex) },
    BASE_CAPACITY.regexMatch,
    { field, transformations },
    regexProblems(regex),
  );
}

/** What is wrong with a regular expression; for pattern sets too. */
export function regexProblems(regex: string): readonly string[] {
  if (Token.isUnresolved(regex)) return [];
  return found([
    (regex.length === 0 || regex.length > MAX_LENGTH) &&
      `regex must be 1 to ${MAX_LENGTH} characters long, got ${regex.length}`,
    ...UNSUPPORTED.map(
      ([pattern, what]) => pattern.test(regex) && `regex must not hold ${what}, which WAF lacks, got ${quote(regex)}`,
    ),
  ]);
}
