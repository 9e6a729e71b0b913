import { didYouMean } from "../../core/text";
import { shown } from "./problem";
import { found } from "./statement";

/**
 * What is done to a part of the request before it is inspected, because attackers encode.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-transformation.html
 */
export type TextTransformation = (typeof TEXT_TRANSFORMATIONS)[number];

/** All transformations, in alphabetical order. */
export const TEXT_TRANSFORMATIONS = [
  "BASE64_DECODE",
  "BASE64_DECODE_EXT",
  "CMD_LINE",
  "COMPRESS_WHITE_SPACE",
  "CSS_DECODE",
  "ESCAPE_SEQ_DECODE",
  "HEX_DECODE",
  "HTML_ENTITY_DECODE",
  "JS_DECODE",
  "LOWERCASE",
  "MD5",
  "NONE",
  "NORMALIZE_PATH",
  "NORMALIZE_PATH_WIN",
  "REMOVE_NULLS",
  "REPLACE_COMMENTS",
  "REPLACE_NULLS",
  "SQL_HEX_DECODE",
  "URL_DECODE",
  "URL_DECODE_UNI",
  "UTF8_TO_UNICODE",
] as const;

/** What undoes the encodings of a web request: for what looks for injected code. */
export const WEB_DECODING: readonly TextTransformation[] = ["URL_DECODE", "HTML_ENTITY_DECODE"];

/** Most transformations of a statement. https://docs.aws.amazon.com/waf/latest/developerguide/limits.html */
const MAX_TRANSFORMATIONS = 10;

/** The transformations as Terraform writes them: their order is their priority. */
export function transformationsJson(
  transformations: readonly TextTransformation[],
): readonly { readonly priority: number; readonly type: string }[] {
  return transformations.map((type, priority) => ({ priority, type }));
}

/** What is wrong with the transformations. */
export function transformationProblems(transformations: readonly TextTransformation[]): readonly string[] {
  const { length } = transformations;
  return found([
    (length === 0 || length > MAX_TRANSFORMATIONS) &&
      `transformations must hold 1 to ${MAX_TRANSFORMATIONS} transformations (NONE for none), got ${length}`,
    length > 1 && transformations.includes("NONE") && `transformations must not hold NONE beside others`,
    ...transformations.map(unknownProblem),
  ]);
}

function unknownProblem(kind: string): string | false {
  if (TEXT_TRANSFORMATIONS.some((known) => known === kind)) return false;
  const hint = didYouMean(kind, TEXT_TRANSFORMATIONS);
  return `transformations must be those of WAF, got ${shown(kind)}${hint === undefined ? "" : `; ${hint}`}`;
}
