import { BASE_CAPACITY } from "../capacity";
import { referenceProblems } from "./reference";
import type { Statement } from "../statement";
import { inspected, type InspectionProps } from "./inspected";

export interface RegexPatternSetReferenceProps extends InspectionProps {
  /** ARN of a regex pattern set of the same account, region and scope. */
  readonly arn: string;

  /** @default - none */
  readonly transformations?: InspectionProps["transformations"];
}

/**
 * Any regular expression of a set in part of the request.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-regex-pattern-set-match.html
 */
export function regexPatternSetReference(props: RegexPatternSetReferenceProps): Statement {
  const { field, arn, transformations = ["NONE"] } = props;
  return inspected(
    "regex_pattern_set_reference_statement",
    { arn },
    BASE_CAPACITY.regexPatternSet,
    { field, transformations },
    referenceProblems("regexpatternset", arn),
  );
}
