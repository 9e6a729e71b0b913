/** A tier that a parameter can be in; Intelligent-Tiering chooses one of them. */
export type StoredTier = "Standard" | "Advanced";

/** Limits and price of a tier. */
export interface TierLimits {
  /** Longest value, in bytes. */
  readonly maxBytes: number;
  /** Parameters of the tier in an account and region. */
  readonly maxParameters: number;
  /** Price of one parameter, in US dollars a month. */
  readonly usdPerMonth: number;
}

/**
 * What Parameter Store takes and what it costs. Sizes are bytes of UTF-8, numbers are of one account and region.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html,
 * https://aws.amazon.com/systems-manager/pricing/; as of 2026-11-22.
 */
export const PARAMETER_TIERS: Readonly<Record<StoredTier, TierLimits>> = {
  Standard: { maxBytes: 4096, maxParameters: 10_000, usdPerMonth: 0 },
  Advanced: { maxBytes: 8192, maxParameters: 100_000, usdPerMonth: 0.05 },
};

/** Size of a value as Parameter Store counts it. */
export function parameterBytes(value: string): number {
  return Buffer.byteLength(value, "utf8");
}

/** What parameters cost a month, in US dollars, calls aside: the default throughput of the Standard tier is free. */
export function parametersUsdPerMonth(count: Readonly<Record<StoredTier, number>>): number {
  const { Standard, Advanced } = PARAMETER_TIERS;
  return count.Standard * Standard.usdPerMonth + count.Advanced * Advanced.usdPerMonth;
}
