import { isIP, isIPv4 } from "node:net";
import { actionListSource, conditionKeysLike, isConditionKey } from "../../core/iam-actions/list";
import { didYouMean, quote } from "../../core/text";
import { CONDITION_OPERATORS, operatorParts, type OperatorParts } from "../condition";
import { iamPage } from "./finding";
import { isObject, isOpen, kindOf, type Report } from "./report";
import { arnFault } from "./resources";

const OPERATORS = iamPage("elements_condition_operators");
const KEYS = iamPage("condition-keys");

/** Checks the value of Condition. */
export function checkCondition(value: unknown, effect: unknown, report: Report): void {
  if (!isObject(value)) {
    report.error(`is ${kindOf(value)}: must be an object of operators`, iamPage("elements_condition"));
    return;
  }
  for (const [operator, keys] of Object.entries(value)) {
    const at = report.at(`.${operator}`);
    const parts = operatorParts(operator);
    if (parts === undefined) {
      const fix = didYouMean(operator, [...CONDITION_OPERATORS, "Null"]);
      report.error(`has the operator ${quote(operator)}, which AWS does not know`, OPERATORS, fix);
    } else if (!isObject(keys) || Object.keys(keys).length === 0) {
      at.error("must be an object with at least one condition key", iamPage("elements_condition"));
    } else {
      for (const [key, values] of Object.entries(keys)) checkKey(key, values, parts, at.at(`.${key}`));
      checkForAllValues(parts, keys, value.Null, effect, at);
    }
  }
}

function checkKey(key: string, values: unknown, parts: OperatorParts, report: Report): void {
  if (!isOpen(key) && !/^[^:]+:.+$/.test(key)) {
    report.error(`is no condition key: must be service:Name, such as aws:PrincipalOrgID`, KEYS);
  } else if (!isOpen(key) && !isConditionKey(key)) {
    const message = `is no condition key that AWS had on ${actionListSource().date}: nothing ever matches it`;
    report.warning(message, KEYS, didYouMean(key, conditionKeysLike(key)));
  }
  for (const { text, report: at } of report.texts(asTexts(values), OPERATORS)) {
    const fault = isOpen(text) ? undefined : valueFault(text, parts);
    if (fault !== undefined) at.error(`is ${quote(text)}: ${fault}`, OPERATORS);
    if (isMeantAsPattern(text, parts) && !hasStar(key, text)) {
      at.warning(
        `is ${quote(text)}: ${parts.comparison} takes the star as it stands`,
        OPERATORS,
        "StringLike knows wildcards",
      );
    }
  }
}

/** Numbers and booleans may stand without quotation marks. An empty text is a value. */
function asTexts(values: unknown): unknown {
  const one = (value: unknown): unknown =>
    typeof value === "number" || typeof value === "boolean" ? String(value) : value === "" ? " " : value;
  return Array.isArray(values) ? values.map(one) : one(values);
}

function valueFault(text: string, { comparison }: OperatorParts): string | undefined {
  if (comparison === "Null" || comparison === "Bool") {
    return /^(true|false)$/i.test(text) ? undefined : `${comparison} takes true or false`;
  }
  if (comparison.startsWith("Numeric")) return isNumber(text) ? undefined : `${comparison} takes a number`;
  if (comparison.startsWith("Date")) return isDate(text) ? undefined : `${comparison} takes a date of ISO 8601`;
  if (comparison.endsWith("IpAddress"))
    return isRange(text) ? undefined : `${comparison} takes an address or a CIDR range`;
  if (comparison.startsWith("Arn") && text !== "*") return arnFault(text);
  return undefined;
}

/** A star alone is a value, as in lambda:Principal; no other name ends in one. */
function isMeantAsPattern(text: string, { comparison }: OperatorParts): boolean {
  return (comparison === "StringEquals" || comparison === "StringNotEquals") && text.length > 1 && text.endsWith("*");
}

/**
 * What CloudWatch's log delivery writes into the encryption context for Step Functions does end in a star.
 * https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
 */
function hasStar(key: string, text: string): boolean {
  return key === "kms:EncryptionContext:SourceArn" && /^arn:[^:]+:logs:[^:]+:\d{12}:\*$/.test(text);
}

/**
 * ForAllValues holds for a request without the key: an Allow would be wider than it reads.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function checkForAllValues(
  { set }: OperatorParts,
  keys: Readonly<Record<string, unknown>>,
  Null: unknown,
  effect: unknown,
  report: Report,
): void {
  if (set !== "ForAllValues" || effect !== "Allow") return;
  const demanded = Object.entries(isObject(Null) ? Null : {}).filter(([, value]) => String(value) === "false");
  const names = demanded.map(([key]) => key.toLowerCase());
  for (const key of Object.keys(keys).filter((each) => !names.includes(each.toLowerCase()))) {
    report
      .at(`.${key}`)
      .warning(
        "holds for a request without the key too",
        iamPage("condition-single-vs-multi-valued-context-keys"),
        `add "Null": {"${key}": "false"}`,
      );
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && !Number.isNaN(Number(text));
}

function isDate(text: string): boolean {
  return /^\d+$/.test(text) || (/^\d{4}-\d\d/.test(text) && !Number.isNaN(Date.parse(text)));
}

function isRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  if (isIP(address) === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128));
}
