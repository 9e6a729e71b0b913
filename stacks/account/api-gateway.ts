import { Construct } from "constructs";
import { targetedRegions, targetsAccount } from "../../config/targets";
import { ApiGatewayLogRole } from "../../modules/api-gateway/log-role";
import { ApiGatewayLogging } from "../../modules/api-gateway/logging";
import type { LandingZoneStack } from "../base-stack";

/** The role with which API Gateway writes its logs, in every region. */
export function addApiGatewayLogging(stack: LandingZoneStack): void {
  const { settings, governedRegions } = stack.landingZone;
  const { enabled, targets } = settings.accountDefaults.apiGateway;
  const regions = targetedRegions(targets, governedRegions);
  if (!enabled || regions.length === 0 || !targetsAccount(targets, stack.account)) return;
  const apiGateway = new Construct(stack, "api-gateway");
  const role = new ApiGatewayLogRole(apiGateway, "logs", {
    placement: stack.home,
    organization: settings.organization.name,
  });
  for (const region of regions) new ApiGatewayLogging(apiGateway, region, { placement: stack.in(region), role });
}
