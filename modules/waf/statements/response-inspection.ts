import { literal } from "../literal";
import { found } from "../statement";

/**
 * How fraud control tells a login or sign-up that worked from one that failed, by the response; in front of CloudFront
 * alone. https://docs.aws.amazon.com/waf/latest/APIReference/API_ResponseInspection.html
 */
export type ResponseInspection =
  | { readonly by: "STATUS_CODE"; readonly success: readonly number[]; readonly failure: readonly number[] }
  | { readonly by: "BODY"; readonly success: readonly string[]; readonly failure: readonly string[] }
  | {
      /** A header, or a value in a JSON body named by its JSON Pointer. */
      readonly by: "HEADER" | "JSON";
      readonly name: string;
      readonly success: readonly string[];
      readonly failure: readonly string[];
    };

const MOST = { STATUS_CODE: 10, BODY: 5, JSON: 5, HEADER: 3 } as const;

/** `response_inspection`. */
export function responseInspectionJson(inspection: ResponseInspection): Record<string, unknown> {
  const [success, failure] = [inspection.success, inspection.failure].map((values) =>
    values.map((value) => (typeof value === "string" ? literal(value) : value)),
  );
  switch (inspection.by) {
    case "STATUS_CODE":
      return { status_code: { success_codes: success, failure_codes: failure } };
    case "BODY":
      return { body_contains: { success_strings: success, failure_strings: failure } };
    case "HEADER":
      return { header: { name: inspection.name, success_values: success, failure_values: failure } };
    case "JSON":
      return { json: { identifier: inspection.name, success_values: success, failure_values: failure } };
  }
}

/** What is wrong with it. */
export function responseInspectionProblems({ by, success, failure }: ResponseInspection): readonly string[] {
  const most = MOST[by];
  return found(
    [success, failure].map(
      (values) =>
        (values.length === 0 || values.length > most) &&
        `responseInspection by ${by} must hold 1 to ${most} values of success and of failure, got ${values.length}`,
    ),
  );
}
