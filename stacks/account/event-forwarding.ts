import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { eventForwardingRoleName } from "../../core/names";
import { EventForwardingRole } from "../../modules/events/forwarding-role";
import { AccountEvents } from "../../modules/findings/account-events";
import type { LandingZoneStack } from "../base-stack";
import { enabledAccountRoutes, securityBusArn } from "../finding-routes";

/**
 * Events that arise in the account, sent to the security account's bus.
 * @param after what must stand before: the bus itself, if it is in the same stack.
 */
export function addEventForwarding(stack: LandingZoneStack, after: readonly ITerraformDependable[]): void {
  const { settings, governedRegions } = stack.landingZone;
  const organization = settings.organization.name;
  const busArn = securityBusArn(stack);
  const forwarding = new Construct(stack, "event-forwarding");
  const role = new EventForwardingRole(forwarding, "role", {
    placement: stack.home,
    roleName: eventForwardingRoleName(organization),
    busArn,
  });
  const routes = enabledAccountRoutes(stack.landingZone).map(({ route }) => route);
  const collectsFindings = stack.account.kind === "security";
  if (routes.length === 0 && !collectsFindings) return;
  for (const region of governedRegions) {
    new AccountEvents(forwarding, region, {
      placement: stack.in(region),
      organization,
      routes,
      busArn,
      roleArn: role.roleArn,
      collectsFindings,
      after: [role.ready, ...after],
    });
  }
}
