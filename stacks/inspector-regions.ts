import type { LandingZone } from "../config/model";
import { isSkipped } from "../config/resolve";
import { SCAN_TYPE_CAPABILITIES, SCAN_TYPES, type ScanType } from "../modules/inspector/scan-types";

/** What Inspector scans in a region: the scan types that are on, without what the region lacks by declaration. */
export function scanTypesIn(landingZone: LandingZone, region: string): ScanType[] {
  const { ec2, ecr, lambda, lambdaCode } = landingZone.settings.services.inspector.scanTypes;
  const isOn: Record<ScanType, boolean> = { EC2: ec2, ECR: ecr, LAMBDA: lambda, LAMBDA_CODE: lambdaCode };
  return SCAN_TYPES.filter((type) => isOn[type] && !isSkipped(landingZone, SCAN_TYPE_CAPABILITIES[type], region));
}

/** Governed regions in which Inspector scans anything, the home region first. */
export function inspectorRegions(landingZone: LandingZone): string[] {
  return landingZone.governedRegions.filter((region) => scanTypesIn(landingZone, region).length > 0);
}
