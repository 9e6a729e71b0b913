import { BASE_CAPACITY } from "../capacity";
import type { Statement } from "../statement";
import { WEB_DECODING } from "../text-transformation";
import { inspected, type InspectionProps } from "./inspected";

export interface XssMatchProps extends InspectionProps {
  /** @default - URL_DECODE, HTML_ENTITY_DECODE */
  readonly transformations?: InspectionProps["transformations"];
}

/**
 * Scripts in part of the request (cross-site scripting).
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-xss-match.html
 */
export function xssMatch({ field, transformations = WEB_DECODING }: XssMatchProps): Statement {
  return inspected("xss_match_statement", {}, BASE_CAPACITY.xssMatch, { field, transformations });
}
