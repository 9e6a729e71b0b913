import { type Finding, formatPath, sortFindings } from "../config/findings";
import { loadLandingZone, type LoadOptions, type LoadResult } from "../config/load";
import type { LandingZone } from "../config/model";
import { policyProblems } from "./organization-policies/limits";
import { planPolicies } from "./organization-policies/plan";

/**
 * Reads, validates and resolves the configuration, and checks what comes of configuration and policies together: that
 * organization policies are neither too large nor too many. Whoever wants to deploy asks this instead of loadLandingZone.
 */
export function loadChecked(options: LoadOptions): LoadResult {
  const { landingZone, findings } = loadLandingZone(options);
  if (landingZone === undefined) return { findings };
  const policies = policyFindings(landingZone);
  return {
    landingZone: policies.some(({ severity }) => severity === "error") ? undefined : landingZone,
    findings: sortFindings([...findings, ...policies]),
  };
}

/** What is wrong with the organization policies, with its position in the configuration. */
export function policyFindings(landingZone: LandingZone): Finding[] {
  return policyProblems(landingZone, planPolicies(landingZone)).map(
    ({ id, severity = "error", path, message, hint }) => ({
      id,
      severity,
      ...landingZone.sources.position(path),
      path: formatPath(path),
      message,
      hint,
    }),
  );
}
