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

/**
 * Arguments with which AWS itself refuses to delete something: the value that lets it go, and the guardrail that wants it
 * to stay. AWS looks at what was deployed last, so the stack is deployed once more before it is destroyed.
 */
const AWS_PROTECTIONS: Readonly<Record<string, { argument: string; off: unknown; guardrail: string }>> = {
  aws_cognito_user_pool: { argument: "deletion_protection", off: "INACTIVE", guardrail: "LZ-COGNITO-01" },
  aws_dynamodb_table: { argument: "deletion_protection_enabled", off: false, guardrail: "LZ-DYNAMODB-03" },
};

/**
 * Takes off every resource of a stack what keeps it from being destroyed, by Terraform and by AWS: the one switch, set in
 * the YAML with a reason.
 */
export class DestroyProtectionLift implements IAspect {
  constructor(private readonly reason: string) {}

  public visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node)) return;
    const reason = `destroyProtection.liftedFor: ${this.reason}`;
    const kept = AWS_PROTECTIONS[node.terraformResourceType];
    if (kept !== undefined) {
      node.addOverride(kept.argument, kept.off);
      acknowledge(node, kept.guardrail, reason);
    }
    const { lifecycle } = node;
    if (lifecycle?.preventDestroy !== true) return;
    node.lifecycle = { ...lifecycle, preventDestroy: false };
    if (STATEFUL_TYPES.includes(node.terraformResourceType)) {
      acknowledge(node, "LZ-TERRAFORM-03", reason);
    }
  }
}
