import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { type Capability, isAvailable } from "../../core/region-capabilities";

/**
 * What Inspector can scan, by the names of the API. CODE_REPOSITORY is not among them: provider 5.100 does not know it.
 * https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html
 */
export const SCAN_TYPES = ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"] as const;

/** `LAMBDA`: packages that a function depends on; `LAMBDA_CODE`: the function's own code, and only beside `LAMBDA`. */
export type ScanType = (typeof SCAN_TYPES)[number];

/** What a region must have for a scan type. */
export const SCAN_TYPE_CAPABILITIES: Readonly<Record<ScanType, Capability>> = {
  EC2: "inspector2",
  ECR: "inspector2",
  LAMBDA: "inspector2:LAMBDA",
  LAMBDA_CODE: "inspector2:LAMBDA_CODE",
};

/**
 * The scan types for a region, in one order, so that the same setting always gives the same text. What the region lacks
 * must not be asked for: the gap is a decision of whoever calls, and AWS would refuse the whole request.
 */
export function regionScanTypes(scope: Construct, region: string, scanTypes: readonly ScanType[]): ScanType[] {
  const ordered = SCAN_TYPES.filter((scanType) => scanTypes.includes(scanType));
  if (ordered.length === 0) {
    throw new ConfigError(scope, `scanTypes must name at least one of ${SCAN_TYPES.join(", ")}, got none`);
  }
  if (ordered.includes("LAMBDA_CODE") && !ordered.includes("LAMBDA")) {
    throw new ConfigError(scope, `scanTypes must name LAMBDA with LAMBDA_CODE, got ${ordered.join(", ")}`);
  }
  const lacking = ordered.filter((scanType) => !isAvailable(SCAN_TYPE_CAPABILITIES[scanType], region));
  if (lacking.length > 0) {
    throw new ConfigError(scope, `scanTypes must not name ${lacking.join(", ")}: not available in ${region}`);
  }
  return ordered;
}
