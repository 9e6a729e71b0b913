import type { Field } from "../fields/field";
import { inspectionCapacity } from "../capacity";
import { found, type Problem, statement, type Statement } from "../statement";
import { type TextTransformation, transformationProblems, transformationsJson } from "../text-transformation";

/** What every statement has that inspects part of a request. */
export interface InspectionProps {
  /** Part of the request, made by a function of `modules/waf/fields`. */
  readonly field: Field;

  /** What is done to it first, in this order; NONE for nothing. */
  readonly transformations?: readonly TextTransformation[];
}

/** A statement about part of a request. */
export function inspected(
  kind: string,
  own: Readonly<Record<string, unknown>>,
  baseCapacity: number,
  { field, transformations }: Required<InspectionProps>,
  problems: readonly Problem[] = [],
): Statement {
  return statement(
    kind,
    { ...own, field_to_match: field.json, text_transformation: transformationsJson(transformations) },
    inspectionCapacity(baseCapacity, field, transformations),
    [...found(problems), ...(field.problems ?? []), ...transformationProblems(transformations)],
  );
}
