import { BASE_CAPACITY } from "../capacity";
import { oneOfProblem } from "../problem";
import type { Statement } from "../statement";
import { WEB_DECODING } from "../text-transformation";
import { inspected, type InspectionProps } from "./inspected";

export interface SqliMatchProps extends InspectionProps {
  /** HIGH finds more, and more that is harmless; LOW (AWS's default) where other protection exists. @default HIGH */
  readonly sensitivityLevel?: "LOW" | "HIGH";

  /** @default - URL_DECODE, HTML_ENTITY_DECODE */
  readonly transformations?: InspectionProps["transformations"];
}

/**
 * SQL code in part of the request.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-sqli-match.html
 */
export function sqliMatch(props: SqliMatchProps): Statement {
  const { field, sensitivityLevel = "HIGH", transformations = WEB_DECODING } = props;
  return inspected(
    "sqli_match_statement",
    { sensitivity_level: sensitivityLevel },
    sensitivityLevel === "LOW" ? BASE_CAPACITY.sqliMatch.LOW : BASE_CAPACITY.sqliMatch.HIGH,
    { field, transformations },
    [oneOfProblem("sensitivityLevel", sensitivityLevel, ["LOW", "HIGH"])],
  );
}
