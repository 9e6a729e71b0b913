import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { isAvailable } from "../../core/region-capabilities";
import { type Plan, planSettings, type PlanName, type ProtectionPlans } from "./protection-plans";

/**
 * The plans to set in a region. A plan that the region lacks must be among `excludedPlans`, so that the gap is a
 * decision and not a surprise; setting it there would fail the deployment.
 */
export function regionPlans(
  scope: Construct,
  region: string,
  plans: ProtectionPlans,
  excludedPlans: readonly PlanName[],
): Plan[] {
  const included = planSettings(plans).filter(({ name }) => !excludedPlans.includes(name));
  const lacking = included.filter(({ name }) => !isAvailable(`guardduty:${name}`, region)).map(({ name }) => name);
  if (lacking.length > 0) {
    throw new ConfigError(scope, `excludedPlans must name ${lacking.join(", ")}: not available in ${region}`);
  }
  return included;
}
