import { Construct } from "constructs";
import { InspectorAdministrator } from "../../modules/inspector/administrator";
import type { LandingZoneStack } from "../base-stack";
import { inspectorRegions, scanTypesIn } from "../inspector-regions";

/** The administrator's own Inspector. In every other account the administrator turns it on. */
export function addInspector(stack: LandingZoneStack): void {
  if (stack.account.kind !== "security") return;
  const inspector = new Construct(stack, "inspector");
  for (const region of inspectorRegions(stack.landingZone)) {
    new InspectorAdministrator(inspector, region, {
      placement: stack.in(region),
      scanTypes: scanTypesIn(stack.landingZone, region),
    });
  }
}
