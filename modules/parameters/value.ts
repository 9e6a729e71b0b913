import { Token } from "cdktf";
import { PARAMETER_TIERS, parameterBytes } from "../../core/parameter-store";
import { terraformLiteral } from "../../core/template";
import { maxBytesOf, type ParameterTier, regularExpression } from "./settings";

/** What a value must fit. */
export interface ValueRules {
  readonly tier: ParameterTier;
  readonly allowedPattern?: string;
  readonly dataType?: "text" | "aws:ec2:image";
}

/**
 * What AWS would refuse about a value, in words for a ConfigError; undefined if all is well. Of a reference nothing is
 * known before Terraform fills it in. The value itself is not told: it can be long.
 *
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export function valueProblem(value: string, { tier, allowedPattern, dataType }: ValueRules): string | undefined {
  if (Token.isUnresolved(value)) return undefined;
  if (value === "") return "value must not be empty";
  if (/\{\{[^]*\}\}/.test(value)) return "value must not hold {{...}}, with which AWS would look for other parameters";
  if (dataType === "aws:ec2:image" && !/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(value)) {
    return `value must be the id of an image, ami- and 8 or 17 hexadecimal digits, got '${value}'`;
  }
  if (allowedPattern !== undefined && regularExpression(allowedPattern)?.test(value) === false) {
    return `value must match allowedPattern '${allowedPattern}'`;
  }
  return sizeProblem(parameterBytes(value), tier);
}

function sizeProblem(bytes: number, tier: ParameterTier): string | undefined {
  if (bytes <= maxBytesOf(tier)) return undefined;
  const { maxBytes, usdPerMonth } = PARAMETER_TIERS.Advanced;
  const fix =
    bytes <= maxBytes
      ? `use Advanced (USD ${usdPerMonth} a month)`
      : "Parameter Store has no larger one: put the value into a bucket or into AppConfig, or in parts";
  return `value must have at most ${maxBytesOf(tier)} bytes in UTF-8 in tier ${tier}, got ${bytes}; ${fix}`;
}

/** What is wrong with the items of a StringList, whose only separator is the comma. */
export function itemsProblem(items: readonly string[]): string | undefined {
  if (items.length === 0) return "value must have at least one item, got an empty list";
  const bad = items.find((item) => !Token.isUnresolved(item) && (item === "" || item.includes(",")));
  return bad === undefined ? undefined : `value must be items that hold no comma and are not empty, got '${bad}'`;
}

/** The value for Terraform, which is to read ${...} as text. A reference stays one. */
export function literal(value: string): string {
  return Token.isUnresolved(value) ? value : terraformLiteral(value);
}
