import type { ITerraformDependable } from "cdktf";
import { eventForwardingRoleName, securityBusKeyAlias, securityBusName } from "../../core/names";
import { OrganizationEventBus } from "../../modules/events/event-bus";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** The event bus of the security account, in its home region. Returns what must stand before events are sent to it. */
export function addSecurityBus(stack: LandingZoneStack): ITerraformDependable[] {
  if (stack.account.kind !== "security") return [];
  const { settings, lock } = stack.landingZone;
  const organization = settings.organization.name;
  const { ready } = new OrganizationEventBus(stack, "security-bus", {
    placement: stack.home,
    busName: securityBusName(organization),
    organizationId: knownFact(stack, "organization", lock.organization).id,
    senderRoleName: eventForwardingRoleName(organization),
    keyAlias: settings.services.findings.customerManagedBusKey ? securityBusKeyAlias(organization) : undefined,
  });
  return [ready];
}
