import { Construct } from "constructs";
import { InspectorDelegation } from "../../modules/inspector/delegation";
import type { LandingZoneStack } from "../base-stack";
import { inspectorRegions } from "../inspector-regions";
import { knownFact } from "../known-fact";

/** Inspector's delegation to the security account: the first region alone (the home region, if it has Inspector), then the rest. */
export function addInspector(stack: LandingZoneStack): void {
  const { securityAccount } = stack.landingZone;
  const administratorAccountId = knownFact(stack, `accounts.${securityAccount.name}`, securityAccount.id);
  const scope = new Construct(stack, "inspector-delegation");
  const delegations: InspectorDelegation[] = [];
  for (const region of inspectorRegions(stack.landingZone)) {
    delegations.push(
      new InspectorDelegation(scope, region, {
        placement: stack.in(region),
        administratorAccountId,
        after: delegations.slice(0, 1).map(({ settled }) => settled),
      }),
    );
  }
  const byName = [...delegations].sort((a, b) => (a.node.id < b.node.id ? -1 : 1));
  stack.publishFacts({ inspectorDelegations: byName.map(({ delegatedRegion }) => delegatedRegion) });
}
