import { type IAspect, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { LandingZone } from "../config/model";
import { matchesStack } from "../config/stack-names";
import { acknowledge } from "../modules/acknowledge";
import { STATEFUL_TYPES } from "../policies/guardrails/terraform/prevent-destroy";

/** Whether `destroyProtection.liftedFor` in the YAML names the stack, by name or glob. */
export function isDestroyProtectionLifted(landingZone: LandingZone, stackName: string): boolean {
  return liftReason(landingZone, stackName) !== undefined;
}

/** Why the destroy protection of the stack is lifted, in the YAML's words; undefined if it stands. */
export function liftReason(landingZone: LandingZone, stackName: string): string | undefined {
  return landingZone.settings.destroyProtection.liftedFor.find(({ stack }) => matchesStack(stack, stackName))?.reason;
}

/** Takes `prevent_destroy` off every resource of a stack: the one switch, set in the YAML with a reason. */
export class DestroyProtectionLift implements IAspect {
  constructor(private readonly reason: string) {}

  public visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node)) return;
    const { lifecycle } = node;
    if (lifecycle?.preventDestroy !== true) return;
    node.lifecycle = { ...lifecycle, preventDestroy: false };
    if (STATEFUL_TYPES.includes(node.terraformResourceType)) {
      acknowledge(node, "LZ-TERRAFORM-03", `destroyProtection.liftedFor: ${this.reason}`);
    }
  }
}
