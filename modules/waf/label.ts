import { quote } from "../../core/text";
import { found } from "./statement";

/** https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-requirements.html */
const LABEL = /^[0-9A-Za-z_:-]{1,1024}$/;
const MAX_PARTS = 10;
const MAX_PART_LENGTH = 128;
const RESERVED: readonly string[] = [
  "awswaf",
  "aws",
  "waf",
  "rulegroup",
  "webacl",
  "regexpatternset",
  "ipset",
  "managed",
];

/** What is wrong with a label that a rule puts on requests. */
export function labelProblems(label: string): readonly string[] {
  const parts = label.split(":");
  const reserved = parts.find((part) => RESERVED.includes(part.toLowerCase()));
  return found([
    (!LABEL.test(label) || parts.some((part) => part === "" || part.length > MAX_PART_LENGTH)) &&
      `labels must be letters, digits, hyphens and underscores with single colons between parts of 1 to ${MAX_PART_LENGTH} characters, got ${quote(label)}`,
    parts.length > MAX_PARTS && `labels must have at most ${MAX_PARTS} parts, got ${parts.length} in ${quote(label)}`,
    reserved !== undefined && `labels must not hold '${reserved}', which AWS keeps for its own, got ${quote(label)}`,
  ]);
}
