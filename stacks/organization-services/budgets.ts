import type { LandingZoneStack } from "../base-stack";

/** Budgets and cost anomaly monitors of the payer. */
export function addBudgets(_stack: LandingZoneStack): void {
  // Not there yet.
}
