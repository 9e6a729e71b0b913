import { type IAspect, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { LandingZone } from "../config/model";
import { matchesStack } from "../config/stack-names";

/** Whether `destroyProtection.liftedFor` in the YAML names the stack, by name or glob. */
export function isDestroyProtectionLifted(landingZone: LandingZone, stackName: string): boolean {
  return landingZone.settings.destroyProtection.liftedFor.some(({ stack }) => matchesStack(stack, stackName));
}

/** Takes `prevent_destroy` off every resource of a stack: the one switch, set in the YAML with a reason. */
export class DestroyProtectionLift implements IAspect {
  public visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node)) return;
    const { lifecycle } = node;
    if (lifecycle?.preventDestroy === true) node.lifecycle = { ...lifecycle, preventDestroy: false };
  }
}
