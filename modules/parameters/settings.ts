import { Token } from "cdktf";
import { parameterNameProblem } from "../../core/parameter-name";
import { PARAMETER_TIERS, parameterBytes, type StoredTier } from "../../core/parameter-store";
import type { Placement } from "../placement";

/** What AWS is asked for. Intelligent-Tiering takes Standard for as long as the value fits in it. */
export type ParameterTier = StoredTier | "Intelligent-Tiering";

/** Settings that parameters of every type have. */
export interface ParameterSettings {
  readonly placement: Placement;

  /** Full name, as `parameterName` gives it. */
  readonly name: string;

  /** What the parameter is for. @default - none */
  readonly description?: string;

  /**
   * Standard takes 4096 bytes and costs nothing; Advanced takes 8192 bytes for USD 0.05 a month, and can be shared with
   * other accounts. There is no way back: from Advanced to Standard the parameter is made anew.
   *
   * @default "Standard"
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html
   */
  readonly tier?: ParameterTier;

  /** Regular expression that every value must match, up to 1024 characters; anchors are yours. @default - any value */
  readonly allowedPattern?: string;
}

/** What AWS would refuse about the settings, in words for a ConfigError; undefined if all is well. */
export function settingsProblem({ placement, ...settings }: ParameterSettings): string | undefined {
  const { name, description = "", allowedPattern } = settings;
  const problem = parameterNameProblem(name, { account: placement.accountId, region: placement.regionName });
  if (problem !== undefined) return `name ${problem}`;
  if (description.length > 1024) return `description must have at most 1024 characters, got ${description.length}`;
  if (allowedPattern === undefined) return undefined;
  if (allowedPattern.length > 1024) {
    return `allowedPattern must have at most 1024 characters, got ${allowedPattern.length}`;
  }
  return regularExpression(allowedPattern) === undefined
    ? `allowedPattern must be a regular expression, got '${allowedPattern}'`
    : undefined;
}

/** A pattern that JavaScript reads as Parameter Store does; undefined if it cannot be read. */
export function regularExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

/** Longest value of a tier, in bytes. */
export function maxBytesOf(tier: ParameterTier): number {
  return PARAMETER_TIERS[tier === "Standard" ? "Standard" : "Advanced"].maxBytes;
}

/** The tier that a value of ours comes to lie in. One that only Terraform knows may take the larger. */
export function storedTier(tier: ParameterTier, value?: string): StoredTier {
  if (tier !== "Intelligent-Tiering") return tier;
  const isSmall =
    value !== undefined && !Token.isUnresolved(value) && parameterBytes(value) <= PARAMETER_TIERS.Standard.maxBytes;
  return isSmall ? "Standard" : "Advanced";
}
