import { BASE_CAPACITY } from "../capacity";
import { oneOfProblem } from "../problem";
import type { Statement } from "../statement";
import { inspected, type InspectionProps } from "./inspected";

export interface SizeConstraintProps extends InspectionProps {
  /** Equal, not equal, at most, less than, at least, greater than `size`. */
  readonly comparisonOperator: "EQ" | "NE" | "LE" | "LT" | "GE" | "GT";

  /** Bytes, 0 to 2,147,483,647. */
  readonly size: number;

  /** @default - none */
  readonly transformations?: InspectionProps["transformations"];
}

/** AWS takes 20 GB, the provider an integer of 32 bits. */
const MAX_SIZE = 2_147_483_647;

/**
 * The size of part of the request in bytes. A body is counted as far as WAF inspects it (8 KB at a load balancer): a limit
 * above that needs a body field with oversize handling MATCH.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-size-constraint-match.html
 */
export function sizeConstraint(props: SizeConstraintProps): Statement {
  const { field, comparisonOperator, size, transformations = ["NONE"] } = props;
  return inspected(
    "size_constraint_statement",
    { comparison_operator: comparisonOperator, size },
    BASE_CAPACITY.sizeConstraint,
    { field, transformations },
    [
      oneOfProblem("comparisonOperator", comparisonOperator, ["EQ", "NE", "LE", "LT", "GE", "GT"]),
      !(Number.isInteger(size) && size >= 0 && size <= MAX_SIZE) &&
        `size must be a whole number of bytes from 0 to 2,147,483,647, got ${size}`,
    ],
  );
}
