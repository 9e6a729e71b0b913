import { Construct } from "constructs";
import { InspectorDelegation } from "../../modules/inspector/delegation";
import type { LandingZoneStack } from "../base-stack";
import { inspectorRegions } from "../inspector-regions";
import { knownFact } from "../known-fact";
import { delegateRegions } from "./delegate-regions";

/** Inspector's delegation to the security account: the first region alone (the home region, if it has Inspector), then the rest. */
export function addInspector(stack: LandingZoneStack): void {
  const { securityAccount } = stack.landingZone;
  const administratorAccountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  const scope = new Construct(stack, "inspector-delegation");
  const inspectorDelegations = delegateRegions(
    inspectorRegions(stack.landingZone),
    (region, after) =>
      new InspectorDelegation(scope, region, { placement: stack.in(region), administratorAccountId, after }),
  );
  stack.publishFacts({ inspectorDelegations });
}
