import type { LandingZoneStack } from "../base-stack";

/** The role with which API Gateway writes its logs, in every region. */
export function addApiGatewayLogging(_stack: LandingZoneStack): void {
  // Not there yet.
}
